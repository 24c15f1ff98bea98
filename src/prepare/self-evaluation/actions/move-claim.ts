import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { claimsBeside } from '../claim.ts'
import { claimsOf, updateClaim } from '../store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type MoveOutcome =
  | { readonly kind: 'moved' }
  /** It is the first already, or the last. */
  | { readonly kind: 'unchanged' }
  | NotThere

/** Moves a claim before the one above it, or after the one below it, among those of its area and question. */
export function moveClaim(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  direction: 'up' | 'down'
): Promise<MoveOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<MoveOutcome> => {
    const { tx, claim } = open
    const { authority } = member.workspace
    const beside = claimsBeside(await claimsOf(tx, authority, claim.year), claim)
    const at = beside.findIndex((one) => one.id === claim.id)
    const other = at === -1 ? undefined : beside[direction === 'up' ? at - 1 : at + 1]
    if (other === undefined) return { kind: 'unchanged' }
    await updateClaim(tx, authority, { ...claim, place: other.place })
    await updateClaim(tx, authority, { ...other, place: claim.place })
    await tellTrailOfClaim(open, {
      action: 'move claim',
      before: { place: claim.place },
      after: { place: other.place, changedPlacesWith: other.id }
    })
    return { kind: 'moved' }
  })
}
