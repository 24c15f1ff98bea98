import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Plan, PlanId } from '../action-plan/plan.ts'
import { planOf } from '../action-plan/store.ts'
import { maybe } from '../columns.ts'
import { type FindingId, findingId } from '../findings/finding.ts'
import { type ActionId, actionId } from '../planned-action/planned-action.ts'
import type { Writer } from '../planned-action/write-store.ts'
import type { PlanImport, PlanImportId } from './plan-import.ts'
import type { FileRow, ReadRow } from './read-row.ts'
import { inPortions } from './store.ts'

/** An action of the file with what it was given here. */
export interface NewAction {
  readonly id: ActionId
  readonly row: ReadRow
  readonly finding: FindingId | undefined
  /** The ids of its first update and of its evidence. */
  readonly update: string
  readonly evidence: string
}

/** Keeps the actions of a file, each with the update and the evidence that it came with: a few statements in all. */
export async function insertActions(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: PlanId,
  actions: readonly NewAction[],
  { by, as: post, at, account }: Writer & { readonly account: string }
): Promise<void> {
  for (const some of inPortions(actions)) {
    const records = JSON.stringify(
      some.map(({ id, row, finding, update, evidence }) => ({
        ...{ id, reference: row.reference, words: row.words, success: row.success, support: row.support },
        ...{ resources: row.resources, risk: row.risk, post: row.post, starts_on: row.startsOn },
        ...{ due_on: row.dueOn, progress: row.progress, finding, update, remark: row.update },
        ...{ evidence, evidence_words: row.evidence }
      }))
    )
    await sql`
      insert into improve.action (authority, id, plan, reference, words, success, support, resources, risk, post,
        starts_on, due_on, progress, impact, last_heard_at, added_by, added_at)
      select ${authority}, r.id, ${plan}, r.reference, r.words, r.success, r.support, r.resources, r.risk, r.post,
        r.starts_on, r.due_on, r.progress, 'no-evidence-yet', ${at}::timestamptz, ${by}, ${at}::timestamptz
      from jsonb_to_recordset(${records}::jsonb) as r (id text, reference text, words text, success text, support text,
        resources text, risk text, post text, starts_on date, due_on date, progress text)
    `.execute(tx)
    await sql`
      insert into improve.action_finding (authority, action, finding)
      select ${authority}, r.id, r.finding
      from jsonb_to_recordset(${records}::jsonb) as r (id text, finding text) where r.finding is not null
    `.execute(tx)
    await sql`
      insert into improve.action_update (authority, id, action, progress, impact, remark, made_by, made_as, account,
        made_at)
      select ${authority}, r.update, r.id, r.progress, 'no-evidence-yet', r.remark, ${by}, ${post ?? null}::text, ${account},
        ${at}::timestamptz
      from jsonb_to_recordset(${records}::jsonb) as r (id text, update text, progress text, remark text)
      where r.remark <> '' or r.progress <> 'not-started'
    `.execute(tx)
    await sql`
      insert into improve.action_evidence (authority, id, action, shows, words, added_by, added_at)
      select ${authority}, r.evidence, r.id, 'progress', r.evidence_words, ${by}, ${at}::timestamptz
      from jsonb_to_recordset(${records}::jsonb) as r (id text, evidence text, evidence_words text)
      where r.evidence_words <> ''
    `.execute(tx)
  }
}

/** What came of a row, as it is kept. */
export interface SettledRow {
  readonly number: number
  readonly outcome: 'taken' | 'left-out'
  /** Why it was left out, or what should be known of it. */
  readonly said: readonly string[]
  readonly reference: string | undefined
  readonly action: ActionId | undefined
}

/** Notes what came of every row of the sheet that was brought in, and forgets the other sheets. */
export async function settleRows(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, sheet }: Pick<PlanImport, 'id' | 'sheet'>,
  settled: readonly SettledRow[]
): Promise<void> {
  for (const some of inPortions(settled)) {
    await sql`
      update improve.plan_import_row as row
      set outcome = r.outcome, said = r.said, reference = r.reference, action = r.action
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as r (number integer, outcome text, said jsonb, reference text, action text)
      where row.authority = ${authority} and row.import = ${id} and row.sheet = ${sheet} and row.number = r.number
    `.execute(tx)
  }
  await tx
    .deleteFrom('improve.plan_import_row')
    .where('authority', '=', authority)
    .where('import', '=', id)
    .where('sheet', '<>', sheet)
    .execute()
}

/** Notes that a file was brought into a plan. */
export async function noteBrought(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<PlanImport, 'id' | 'revision'>,
  brought: {
    readonly plan: PlanId
    readonly madePlan: boolean
    readonly madeFindings: readonly FindingId[]
    readonly by: string
    readonly at: Date
  }
): Promise<void> {
  await tx
    .updateTable('improve.plan_import')
    .set({
      ...{ state: 'brought-in', plan: brought.plan, made_plan: brought.madePlan },
      made_findings: [...brought.madeFindings],
      ...{ brought_by: brought.by, brought_at: brought.at, revision: revision + 1 }
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** A row of a file that was brought in, with what came of it. */
export interface BroughtRow extends FileRow {
  readonly outcome: 'taken' | 'left-out'
  readonly said: readonly string[]
  readonly reference: string | undefined
  readonly action: ActionId | undefined
}

const broughtRow: z.ZodType<BroughtRow> = z.object({
  number: z.number(),
  cells: z.array(z.string()),
  outcome: z.enum(['taken', 'left-out']),
  said: z.array(z.string()),
  reference: maybe(z.string()),
  action: maybe(actionId)
})

export async function broughtRows(
  db: Queryable,
  authority: AuthoritySlug,
  { id, sheet }: Pick<PlanImport, 'id' | 'sheet'>
): Promise<BroughtRow[]> {
  const rows = await db
    .selectFrom('improve.plan_import_row')
    .select(['number', 'cells', 'outcome', 'said', 'reference', 'action'])
    .where('authority', '=', authority)
    .where('import', '=', id)
    .where('sheet', '=', sheet)
    .orderBy('number')
    .execute()
  return rows.map((row) => broughtRow.parse(row))
}

/** How many of the actions that came in a file somebody has changed since, in any way. */
export async function changedSince(
  db: Queryable,
  authority: AuthoritySlug,
  id: PlanImportId
): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select count(*)::integer as changed
    from improve.plan_import_row as r
    join improve.plan_import as i on i.authority = r.authority and i.id = r.import
    join improve.action as a on a.authority = r.authority and a.id = r.action
    where r.authority = ${authority} and r.import = ${id} and (
      a.revision > 1 or a.withdrawn_at is not null or a.closed_at is not null
      or a.last_heard_at > i.brought_at
      or exists (select from improve.action_update as u
        where u.authority = a.authority and u.action = a.id and u.made_at > i.brought_at)
      or exists (select from improve.action_evidence as e
        where e.authority = a.authority and e.action = a.id and (e.added_at > i.brought_at or e.withdrawn_at is not null))
      or exists (select from improve.action_closing as c where c.authority = a.authority and c.action = a.id)
      or exists (select from improve.colour_overruling as o where o.authority = a.authority and o.action = a.id)
      or exists (select from improve.action_measure as m where m.authority = a.authority and m.action = a.id)
      or exists (select from improve.action as n where n.authority = a.authority and n.came_again_from = a.id)
    )
  `.execute(db)
  return rows[0]?.changed ?? 0
}

/** The findings that were made of a file's words. */
export async function madeFindings(
  db: Queryable,
  authority: AuthoritySlug,
  id: PlanImportId
): Promise<FindingId[]> {
  const row = await db
    .selectFrom('improve.plan_import')
    .select('made_findings')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return findingIds.parse(row?.made_findings ?? [])
}

/** The plan that was made for a file, while it is a draft that holds nothing else; undefined where there is none. */
export async function emptiedPlan(
  tx: Transaction,
  authority: AuthoritySlug,
  id: PlanImportId
): Promise<Plan | undefined> {
  const { rows } = await sql<{ plan: string }>`
    select i.plan from improve.plan_import as i
    where i.authority = ${authority} and i.id = ${id} and i.made_plan
      and not exists (select from improve.action as a
        where a.authority = i.authority and a.plan = i.plan and a.withdrawn_at is null
          and not exists (select from improve.plan_import_row as r
            where r.authority = a.authority and r.import = i.id and r.action = a.id))
  `.execute(tx)
  const [made] = rows
  const plan = made && (await planOf(tx, authority, made.plan))
  return plan?.state === 'draft' ? plan : undefined
}

/** Takes the actions that came in a file out of the plan again; says which. */
export async function withdrawBrought(
  tx: Transaction,
  authority: AuthoritySlug,
  id: PlanImportId,
  { by, at, because }: { readonly by: string; readonly at: Date; readonly because: string }
): Promise<readonly { readonly id: ActionId; readonly reference: string }[]> {
  const { rows } = await sql<{ id: string; reference: string }>`
    update improve.action as a
    set withdrawn_by = ${by}, withdrawn_at = ${at}::timestamptz, withdrawn_because = ${because}, revision = revision + 1
    from improve.plan_import_row as r
    where r.authority = ${authority} and r.import = ${id} and a.authority = r.authority and a.id = r.action
    returning a.id, a.reference
  `.execute(tx)
  return rows.map((row) => ({ id: actionId.parse(row.id), reference: row.reference }))
}

const findingIds = z.array(findingId)

/** Withdraws those findings that were made of a file's words and that nothing else answers; says which. */
export async function withdrawFindings(
  tx: Transaction,
  authority: AuthoritySlug,
  findings: readonly FindingId[],
  { by, at, because }: { readonly by: string; readonly at: Date; readonly because: string }
): Promise<FindingId[]> {
  if (findings.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update improve.finding as f
    set withdrawn_by = ${by}, withdrawn_at = ${at}::timestamptz, withdrawn_because = ${because}, revision = revision + 1
    where f.authority = ${authority} and f.id = any(${findings}::text[]) and f.revision = 1 and f.withdrawn_at is null
      and not exists (select from improve.action_finding as x
        join improve.action as a on a.authority = x.authority and a.id = x.action
        where x.authority = f.authority and x.finding = f.id and a.withdrawn_at is null)
    returning f.id
  `.execute(tx)
  return findingIds.parse(rows.map(({ id }) => id))
}

export async function noteTakenBack(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<PlanImport, 'id' | 'revision'>,
  { by, at }: { readonly by: string; readonly at: Date }
): Promise<void> {
  await tx
    .updateTable('improve.plan_import')
    .set({ state: 'taken-back', taken_back_by: by, taken_back_at: at, revision: revision + 1 })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
