import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { maybe, maybeDay } from '../columns.ts'
import { type Plan, planId, planStates } from './plan.ts'

/** A row of improve.plan as the plan it stands for. What does not parse is a fault of ours. */
const planRow: z.ZodType<Plan> = z
  .object({
    id: planId,
    title: z.string(),
    inspection: maybe(z.string()),
    received_on: maybeDay,
    report_published_on: maybeDay,
    draft_sent_on: maybeDay,
    state: z.enum(planStates),
    ended_because: maybe(z.string()),
    illustrative: z.boolean(),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    title: row.title,
    inspection: row.inspection,
    receivedOn: row.received_on,
    reportPublishedOn: row.report_published_on,
    draftSentOn: row.draft_sent_on,
    state: row.state,
    endedBecause: row.ended_because,
    illustrative: row.illustrative,
    revision: row.revision
  }))

/** Every plan of the authority, those that are worked on first, the newest first among them. */
export async function plansOf(db: Queryable, authority: AuthoritySlug): Promise<Plan[]> {
  const rows = await db
    .selectFrom('improve.plan')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy((order) => order('state', '=', 'ended'))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => planRow.parse(row))
}

/** One plan of the authority; undefined where it has none of that id. */
export async function planOf(db: Queryable, authority: AuthoritySlug, id: string): Promise<Plan | undefined> {
  const row = await db
    .selectFrom('improve.plan')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && planRow.parse(row)
}

/** The same plan, held against everybody else who would change it until the transaction ends. */
export async function planLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<Plan | undefined> {
  const row = await tx
    .selectFrom('improve.plan')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && planRow.parse(row)
}

export async function insertPlan(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: Plan,
  made: { readonly by: string; readonly at: Date }
): Promise<void> {
  await tx
    .insertInto('improve.plan')
    .values({
      ...{ authority, id: plan.id, inspection: plan.inspection ?? null, illustrative: plan.illustrative },
      ...{ made_by: made.by, made_at: made.at, ...columnsOf(plan) }
    })
    .execute()
}

/** Writes a plan as it stands after a change. The inspection that it answers stays what it was. */
export async function updatePlan(tx: Transaction, authority: AuthoritySlug, plan: Plan): Promise<void> {
  await tx
    .updateTable('improve.plan')
    .set(columnsOf(plan))
    .where('authority', '=', authority)
    .where('id', '=', plan.id)
    .execute()
}

function columnsOf(plan: Plan) {
  return {
    title: plan.title,
    received_on: plan.receivedOn ?? null,
    report_published_on: plan.reportPublishedOn ?? null,
    draft_sent_on: plan.draftSentOn ?? null,
    state: plan.state,
    ended_because: plan.endedBecause ?? null,
    revision: plan.revision
  }
}
