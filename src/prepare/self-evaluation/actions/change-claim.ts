import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { Claim } from '../claim.ts'
import { claimsOf, updateClaim } from '../store.ts'
import { checkedClaim, fieldsOf, type TypedClaim } from './checked-claim.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'
import { lastPlace } from './propose-claim.ts'

export type ChangeClaimOutcome =
  /** `agreedAgain` is to come: it was agreed, and is proposed in its new words. */
  | { readonly kind: 'changed'; readonly wasAgreed: boolean }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed it after the person began: what it says now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: Claim }
  | NotThere

/** What the person saw when they began to change a claim: its text, and the rest of it as `seenOf` writes it. */
export interface SeenClaim {
  readonly text: string
  readonly rest: string
}

/**
 * Changes a claim. What was agreed is proposed again: whoever agreed to other words did not agree to these. Nobody
 * overwrites what they never saw.
 */
export function changeClaim(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedClaim & { readonly seen: SeenClaim }
): Promise<ChangeClaimOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<ChangeClaimOutcome> => {
    const { tx, at, claim } = open
    const { authority } = member.workspace
    if (claim.state === 'withdrawn') return { kind: 'not-there' }
    const checked = await checkedClaim(tx, authority, claim.year, typed)
    if (checked.kind === 'fits' && isSame(claim, { ...claim, ...checked.fields }))
      return { kind: 'unchanged' }
    const isSeen = claim.text === typed.seen.text && seenOf(claim) === typed.seen.rest
    if (!isSeen) return { kind: 'changed-meanwhile', now: claim }
    if (checked.kind === 'unfit') return checked
    const { fields } = checked
    const moves = fields.area !== claim.area || fields.question !== claim.question
    const changed: Claim = {
      ...claim,
      ...fields,
      state: 'proposed',
      place: moves ? lastPlace(await claimsOf(tx, authority, claim.year), fields) + 1 : claim.place,
      changedBy: member.name,
      changedAt: at
    }
    await updateClaim(tx, authority, changed)
    const [before, after] = whatChanged(
      { ...fieldsOf(claim), state: claim.state },
      { ...fieldsOf(changed), state: changed.state }
    )
    await tellTrailOfClaim(open, { action: 'change claim', before, after })
    return { kind: 'changed', wasAgreed: claim.state === 'agreed' }
  })
}

/** Everything of a claim that a form can change beside its text, in one word, so that a change of it is noticed. */
export function seenOf({ area, question, post, basis }: Claim): string {
  return [area, question, post ?? '', basis].join(' ')
}

function isSame(one: Claim, other: Claim): boolean {
  return one.text === other.text && seenOf(one) === seenOf(other)
}

function whatChanged(before: TrailFields, after: TrailFields): readonly [TrailFields, TrailFields] {
  const names = Object.keys(after).filter((name) => before[name] !== after[name])
  const only = (fields: TrailFields) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
  return [only(before), only(after)]
}
