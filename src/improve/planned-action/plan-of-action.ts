import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { type Plan, planId, planStates } from '../action-plan/plan.ts'
import { type FindingId, findingId } from '../findings/finding.ts'

const planRow = z.object({
  id: planId,
  title: z.string(),
  state: z.enum(planStates),
  illustrative: z.boolean()
})

/** The plan that an action is of, as far as its actions have to know it; undefined where the authority has none of that id. */
export async function planOfAction(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<Pick<Plan, 'id' | 'title' | 'state' | 'illustrative'> | undefined> {
  const row = await db
    .selectFrom('improve.plan')
    .select(['id', 'title', 'state', 'illustrative'])
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && planRow.parse(row)
}

/** The references that actions of a plan have, in no order; `but` is one action that is not asked about. */
export async function referencesOf(
  db: Queryable,
  authority: AuthoritySlug,
  plan: string,
  but = ''
): Promise<string[]> {
  const rows = await db
    .selectFrom('improve.action')
    .select('reference')
    .where('authority', '=', authority)
    .where('plan', '=', plan)
    .where('id', '<>', but)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ reference }) => reference)
}

/** The findings of the authority that stand, in no order. */
export async function standingFindings(db: Queryable, authority: AuthoritySlug): Promise<FindingId[]> {
  const rows = await db
    .selectFrom('improve.finding')
    .select('id')
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => findingId.parse(id))
}
