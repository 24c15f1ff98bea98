import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { maybe } from '../columns.ts'
import { type ActionId, actionId } from '../planned-action/planned-action.ts'
import type { PlanId } from './plan.ts'

/** Why something about an action was changed: which field, in whose words, when. */
export interface ChangeOfAction {
  readonly action: ActionId
  /** The field; `added` for a whole action, `withdrawn` for one that was taken out. */
  readonly field: string
  /** Empty where nobody said why. */
  readonly reason: string
  readonly by: string
  readonly at: Date
}

const changeRow = z
  .object({
    action: actionId,
    field: z.string(),
    reason: maybe(z.string()),
    made_by: maybe(z.string()),
    made_at: maybe(z.date())
  })
  .transform(({ action, field, reason, made_by: by, made_at: at }): ChangeOfAction[] =>
    by === undefined || at === undefined ? [] : [{ action, field, reason: reason ?? '', by, at }]
  )

/** Every change of the actions of a plan after a moment, oldest first, those taken out among them. */
export async function changesSince(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId,
  since: Date
): Promise<ChangeOfAction[]> {
  const changed = await db
    .selectFrom('improve.action_change as c')
    .innerJoin('improve.action as a', (join) =>
      join.onRef('a.authority', '=', 'c.authority').onRef('a.id', '=', 'c.action')
    )
    .select(['c.action', 'c.field', 'c.reason', 'c.made_by', 'c.made_at'])
    .where('c.authority', '=', authority)
    .where('a.plan', '=', plan)
    .where('c.made_at', '>', since)
    .orderBy('c.made_at')
    .orderBy('c.id')
    .execute()
  const withdrawn = await db
    .selectFrom('improve.action as a')
    .select(['a.id as action', 'a.withdrawn_because as reason'])
    .select(['a.withdrawn_by as made_by', 'a.withdrawn_at as made_at'])
    .where('a.authority', '=', authority)
    .where('a.plan', '=', plan)
    .where('a.withdrawn_at', '>', since)
    .orderBy('a.withdrawn_at')
    .execute()
  return [...changed, ...withdrawn.map((row) => ({ ...row, field: 'withdrawn' }))].flatMap((row) =>
    changeRow.parse(row)
  )
}

const countRow = z.object({ action: actionId, many: z.coerce.number() })

/** How often somebody said how each action of a plan stands. */
export async function updateCounts(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId
): Promise<ReadonlyMap<ActionId, number>> {
  const rows = await db
    .selectFrom('improve.action_update as u')
    .innerJoin('improve.action as a', (join) =>
      join.onRef('a.authority', '=', 'u.authority').onRef('a.id', '=', 'u.action')
    )
    .select((select) => ['u.action', select.fn.countAll().as('many')])
    .where('u.authority', '=', authority)
    .where('a.plan', '=', plan)
    .groupBy('u.action')
    .execute()
  return new Map(rows.map((row) => countRow.parse(row)).map(({ action, many }) => [action, many]))
}
