import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { signOffsAskedOf } from '../action-plan/sign-off-store.ts'
import { latestOfMeasures } from '../measures/latest-store.ts'
import { actionId } from '../planned-action/planned-action.ts'
import type { ActionSet } from './action-set.ts'
import type { Waiting, WaitingClosing } from './mine.ts'

const closingRow = z
  .object({
    action: actionId,
    asked_by: z.string(),
    asked_account: z.custom<AccountId>((id) => typeof id === 'string'),
    asked_at: z.date()
  })
  .transform(
    (row): WaitingClosing => ({
      ...{ action: row.action, askedBy: row.asked_by },
      ...{ askedAccount: row.asked_account, askedAt: row.asked_at }
    })
  )

/** The closings of an authority that wait for a decision, the oldest first. */
export async function waitingClosings(db: Queryable, authority: AuthoritySlug): Promise<WaitingClosing[]> {
  const rows = await db
    .selectFrom('improve.action_closing')
    .select(['action', 'asked_by', 'asked_account', 'asked_at'])
    .where('authority', '=', authority)
    .where('decision', 'is', null)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => closingRow.parse(row))
}

/** What waits for the people of an authority, beside its actions. */
export async function waitingIn(
  db: Queryable,
  authority: AuthoritySlug,
  { today, actions, posts }: Pick<ActionSet, 'today' | 'actions' | 'posts'>
): Promise<Waiting> {
  return {
    ...{ today, actions, posts },
    closings: await waitingClosings(db, authority),
    measures: [...(await latestOfMeasures(db, authority)).values()],
    signOffs: await signOffsAskedOf(
      db,
      authority,
      posts.map(({ id }) => id)
    )
  }
}
