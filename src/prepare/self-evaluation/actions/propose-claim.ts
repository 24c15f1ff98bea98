import { randomUUID } from 'node:crypto'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { type ClaimId, claimId } from '../claim.ts'
import type { Year } from '../self-evaluation.ts'
import { claimsOf, insertClaim } from '../store.ts'
import { checkedClaim, fieldsOf, type TypedClaim } from './checked-claim.ts'
import { type NotThere, onYear, tellTrail } from './on-self-evaluation.ts'

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly claim: ClaimId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Proposes a claim: it stands last in its place until somebody moves it, and is agreed by whoever may. */
export function proposeClaim(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: TypedClaim
): Promise<ProposeOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<ProposeOutcome> => {
    const { tx, at } = open
    const { authority } = member.workspace
    const checked = await checkedClaim(tx, authority, year, typed)
    if (checked.kind === 'unfit') return checked
    const claims = await claimsOf(tx, authority, year)
    const claim = {
      id: claimId.parse(randomUUID()),
      year,
      ...checked.fields,
      place: lastPlace(claims, checked.fields) + 1,
      state: 'proposed' as const,
      withdrawnBecause: undefined,
      carriedFrom: undefined,
      changedBy: member.name,
      changedAt: at
    }
    await insertClaim(tx, authority, claim)
    await tellTrail(
      open,
      { kind: 'claim', id: claim.id },
      {
        action: 'propose claim',
        before: {},
        after: { year, ...fieldsOf(claim) }
      }
    )
    return { kind: 'proposed', claim: claim.id }
  })
}

/** The last place that is taken under an area and question; 0 where none is. */
export function lastPlace(
  claims: readonly { readonly area: string; readonly question: string; readonly place: number }[],
  { area, question }: { readonly area: string; readonly question: string }
): number {
  const places = claims
    .filter((claim) => claim.area === area && claim.question === question)
    .map(({ place }) => place)
  return Math.max(0, ...places)
}
