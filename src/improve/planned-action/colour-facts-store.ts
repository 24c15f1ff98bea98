import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { day, maybe, maybeDay } from '../columns.ts'
import type { ColourOverruling } from './colour.ts'
import type { Slip } from './history.ts'
import { type ActionId, actionId } from './planned-action.ts'

type Ids = readonly string[] | undefined

/** Every move of a due day, oldest first, by action. */
export async function slipsOf(
  db: Queryable,
  authority: AuthoritySlug,
  ids: Ids
): Promise<ReadonlyMap<ActionId, readonly Slip[]>> {
  const rows = await db
    .selectFrom('improve.action_change')
    .select(['action', 'before', 'after', 'reason', 'made_by', 'made_at'])
    .where('authority', '=', authority)
    .where('field', '=', 'dueOn')
    .$if(ids !== undefined, (query) => query.where('action', 'in', ids ?? []))
    .orderBy('made_at')
    .execute()
  const row = z.object({
    action: actionId,
    before: maybeDay,
    after: maybeDay,
    reason: z.string(),
    made_by: z.string(),
    made_at: z.date()
  })
  const slips = rows.map((one) => row.parse(one))
  return grouped(
    slips,
    ({ action }) => action,
    ({ before, after, reason, made_by, made_at }) => ({
      ...{ from: before, to: after, reason, by: made_by },
      on: dayInEngland(made_at)
    })
  )
}

/** The last words that somebody said of an action. */
export interface LastRemark {
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** The newest remark of each action that has one: looked up action by action in one query, not sorted out of them all. */
export async function lastRemarks(
  db: Queryable,
  authority: AuthoritySlug,
  ids: Ids,
  plan: string | undefined
): Promise<ReadonlyMap<ActionId, LastRemark>> {
  const rows = await db
    .selectFrom('improve.action as a')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('improve.action_update as u')
          .select(['u.remark', 'u.made_by', 'u.made_at'])
          .whereRef('u.authority', '=', 'a.authority')
          .whereRef('u.action', '=', 'a.id')
          .where('u.remark', '<>', '')
          .orderBy('u.made_at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue()
    )
    .select(['a.id', 'last.remark', 'last.made_by', 'last.made_at'])
    .where('a.authority', '=', authority)
    .$if(ids !== undefined, (query) => query.where('a.id', 'in', ids ?? []))
    .$if(plan !== undefined, (query) => query.where('a.plan', '=', plan ?? ''))
    .execute()
  const row = z.object({ id: actionId, remark: z.string(), made_by: z.string(), made_at: z.date() })
  return new Map(
    rows
      .map((one) => row.parse(one))
      .map(({ id, remark, made_by, made_at }) => [id, { words: remark, by: made_by, at: made_at }])
  )
}

/** When the newest evidence of impact that stands was added, by action; what is known to be `gone` does not stand. */
export async function impactEvidenceOf(
  db: Queryable,
  authority: AuthoritySlug,
  ids: Ids,
  gone: readonly string[] = []
): Promise<ReadonlyMap<ActionId, Date>> {
  const rows = await db
    .selectFrom('improve.action_evidence')
    .select((select) => ['action', select.fn.max('added_at').as('newest')])
    .where('authority', '=', authority)
    .where('shows', '=', 'impact')
    .where('withdrawn_at', 'is', null)
    .where('missing_since', 'is', null)
    .$if(gone.length > 0, (query) => query.where('id', 'not in', gone))
    .$if(ids !== undefined, (query) => query.where('action', 'in', ids ?? []))
    .groupBy('action')
    .execute()
  const row = z.object({ action: actionId, newest: z.date() })
  return new Map(rows.map((one) => row.parse(one)).map(({ action, newest }) => [action, newest]))
}

/** How the newest asking for an action to be closed stands. */
export interface LastClosing {
  readonly waits: boolean
  /** When it was closed on evidence that went missing, so that it was opened again; undefined otherwise. */
  readonly closedOnMissingAt: Date | undefined
}

export async function lastClosings(
  db: Queryable,
  authority: AuthoritySlug,
  ids: Ids
): Promise<ReadonlyMap<ActionId, LastClosing>> {
  const rows = await db
    .selectFrom('improve.action_closing')
    .select(['action', 'decision', 'decided_at', 'reopened_for'])
    .distinctOn('action')
    .where('authority', '=', authority)
    .where((where) => where.or([where('decision', 'is', null), where('decision', '=', 'approved')]))
    .$if(ids !== undefined, (query) => query.where('action', 'in', ids ?? []))
    .orderBy('action')
    .orderBy('asked_at', 'desc')
    .execute()
  const row = z.object({
    action: actionId,
    decision: maybe(z.string()),
    decided_at: maybe(z.date()),
    reopened_for: maybe(z.string())
  })
  return new Map(
    rows
      .map((one) => row.parse(one))
      .map(({ action, decision, decided_at, reopened_for }) => [
        action,
        {
          waits: decision === undefined,
          closedOnMissingAt: reopened_for === 'evidence-missing' ? decided_at : undefined
        }
      ])
  )
}

/** The colours that somebody set in place of the computed ones and did not take back, ended or not. */
export async function overrulingsOf(
  db: Queryable,
  authority: AuthoritySlug,
  ids: Ids
): Promise<ReadonlyMap<ActionId, ColourOverruling>> {
  const rows = await db
    .selectFrom('improve.colour_overruling')
    .select(['action', 'colour', 'reason', 'made_by', 'ends_on'])
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('action', 'in', ids ?? []))
    .execute()
  const row = z.object({
    action: actionId,
    colour: z.enum(['red', 'amber', 'green']),
    reason: z.string(),
    made_by: z.string(),
    ends_on: day
  })
  return new Map(
    rows
      .map((one) => row.parse(one))
      .map(({ action, colour, reason, made_by, ends_on }) => [
        action,
        { colour, reason, madeBy: made_by, endsOn: ends_on }
      ])
  )
}

function grouped<Row, Key, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toValue: (row: Row) => Value
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [toValue(row)])
    else group.push(toValue(row))
  }
  return groups
}
