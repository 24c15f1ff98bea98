import type { Grounds, StrengthLevel } from './grounds.ts'

/** What a level of strength asks for. */
export interface Requirement {
  readonly level: Exclude<StrengthLevel, 'none'>
  readonly documents: number
  readonly kinds: number
  /** The newest evidence is at most so many whole months old; undefined where age does not count. */
  readonly newestWithinMonths: number | undefined
  readonly fromOutside: number
  /** How many more documents bear the claim out than say otherwise; undefined where that does not count. */
  readonly moreForThanAgainst: number | undefined
  /** At most so many documents say otherwise. */
  readonly mostAgainst: number | undefined
  readonly evidence: 'V' | 'S' | 'E' | 'R'
}

/** Evidence that is older was not looked at anew since the last self-evaluation, which is yearly (V). In months. */
export const staleAfterMonths = 12

/**
 * The levels from the lowest. No guidance sets these numbers. What they weigh is what Ofsted asks about: how leaders
 * know, from more than one source, their own and others', now and not once (S, domain reference §1.1, §9). The
 * numbers are our reading (R) and stand here alone, to be changed here.
 */
export const requirements: readonly Requirement[] = [
  {
    level: 'weak',
    documents: 1,
    kinds: 0,
    newestWithinMonths: undefined,
    fromOutside: 0,
    moreForThanAgainst: undefined,
    mostAgainst: undefined,
    evidence: 'R'
  },
  {
    level: 'fair',
    documents: 2,
    kinds: 1,
    newestWithinMonths: staleAfterMonths,
    fromOutside: 0,
    moreForThanAgainst: 1,
    mostAgainst: undefined,
    evidence: 'R'
  },
  {
    level: 'strong',
    documents: 3,
    kinds: 2,
    newestWithinMonths: 6,
    fromOutside: 1,
    moreForThanAgainst: 1,
    mostAgainst: 0,
    evidence: 'R'
  }
]

/** What a claim lacks for a level. */
export type Shortfall =
  | { readonly kind: 'documents'; readonly more: number }
  | { readonly kind: 'kinds'; readonly more: number }
  | { readonly kind: 'newer'; readonly withinMonths: number }
  | { readonly kind: 'outside' }
  | { readonly kind: 'answer-against'; readonly against: number }

/** What the grounds lack for a requirement; none where it is met. */
export function shortfallsOf(required: Requirement, grounds: Grounds): Shortfall[] {
  const { documents, kinds, newestMonths, fromOutside, against } = grounds
  const within = required.newestWithinMonths
  const lead = required.moreForThanAgainst
  const overruled =
    (required.mostAgainst !== undefined && against > required.mostAgainst) ||
    (lead !== undefined && against > 0 && documents - against < lead)
  const all: (Shortfall | false)[] = [
    documents < required.documents && { kind: 'documents', more: required.documents - documents },
    kinds.length < required.kinds && { kind: 'kinds', more: required.kinds - kinds.length },
    within !== undefined &&
      (newestMonths ?? Number.POSITIVE_INFINITY) > within && { kind: 'newer', withinMonths: within },
    fromOutside < required.fromOutside && { kind: 'outside' },
    overruled && { kind: 'answer-against', against }
  ]
  return all.filter((one) => one !== false)
}
