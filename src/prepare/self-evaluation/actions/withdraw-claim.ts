import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { updateClaim } from '../store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

const longestReason = 500

/** Withdraws a claim with a reason: it leaves the text, and stays to be read and brought back. */
export function withdrawClaim(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: string
): Promise<WithdrawOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<WithdrawOutcome> => {
    const { tx, at, claim } = open
    const reason = typed.trim()
    if (claim.state === 'withdrawn') return { kind: 'unchanged' }
    if (reason === '') return unfit('Say why the claim is withdrawn')
    if (reason.length > longestReason) return unfit(`Say why in at most ${longestReason} characters`)
    await updateClaim(tx, member.workspace.authority, {
      ...claim,
      state: 'withdrawn',
      withdrawnBecause: reason,
      changedBy: member.name,
      changedAt: at
    })
    await tellTrailOfClaim(open, {
      action: 'withdraw claim',
      before: { state: claim.state },
      after: { state: 'withdrawn' },
      reason
    })
    return { kind: 'withdrawn' }
  })
}

function unfit(message: string): WithdrawOutcome {
  return { kind: 'unfit', problems: [{ field: 'reason', message }] }
}
