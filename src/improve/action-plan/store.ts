import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { maybe, maybeDay } from '../columns.ts'
import { type Plan, planId, planStates } from './plan.ts'

/** A row of improve.plan as the plan it stands for. What does not parse is a fault of ours. */
const planRow: z.ZodType<Plan> = z
  .object({
    id: planId,
    title: z.string(),
    inspection: maybe(z.string()),
    received_on: maybeDay,
    state: z.enum(planStates),
    illustrative: z.boolean(),
    revision: z.number()
  })
  .transform(({ received_on, ...row }) => ({ ...row, receivedOn: received_on }))

/** Every plan of the authority, those that are worked on first, the newest first among them. */
export async function plansOf(db: Queryable, authority: AuthoritySlug): Promise<Plan[]> {
  const rows = await db
    .selectFrom('improve.plan')
    .select(['id', 'title', 'inspection', 'received_on', 'state', 'illustrative', 'revision'])
    .where('authority', '=', authority)
    .orderBy((order) => order('state', '=', 'ended'))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => planRow.parse(row))
}
