import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { commentsOn, settle } from '../comment-store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type SettleOutcome = { readonly kind: 'settled' } | { readonly kind: 'unchanged' } | NotThere

/** Settles a comment: it stays with its words, and is not in the way. */
export function settleComment(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  comment: string
): Promise<SettleOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<SettleOutcome> => {
    const { tx, at, claim } = open
    const { authority } = member.workspace
    const said = (await commentsOn(tx, authority, claim.id)).find((one) => one.id === comment)
    if (said === undefined) return { kind: 'not-there' }
    if (said.settled !== undefined) return { kind: 'unchanged' }
    await settle(tx, authority, said.id, { by: member.name, at })
    await tellTrailOfClaim(open, {
      action: 'settle comment',
      before: { comment: said.words },
      after: { settledBy: member.name }
    })
    return { kind: 'settled' }
  })
}
