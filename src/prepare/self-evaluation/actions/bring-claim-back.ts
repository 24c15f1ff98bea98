import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { updateClaim } from '../store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type BringBackOutcome = { readonly kind: 'brought-back' } | { readonly kind: 'unchanged' } | NotThere

/** Brings a withdrawn claim back: it is proposed again, in the words that it had. */
export function bringClaimBack(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<BringBackOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<BringBackOutcome> => {
    const { tx, at, claim } = open
    if (claim.state !== 'withdrawn') return { kind: 'unchanged' }
    await updateClaim(tx, member.workspace.authority, {
      ...claim,
      state: 'proposed',
      withdrawnBecause: undefined,
      changedBy: member.name,
      changedAt: at
    })
    await tellTrailOfClaim(open, {
      action: 'bring claim back',
      before: { state: 'withdrawn', because: claim.withdrawnBecause ?? null },
      after: { state: 'proposed' }
    })
    return { kind: 'brought-back' }
  })
}
