import type { DocumentFacts } from '../bookcase/document.ts'
import type { NotCounted } from './evidence.ts'

/** How well a claim is borne out, in words and in their order. */
export const strengths = ['none', 'weak', 'fair', 'strong'] as const
export type StrengthLevel = (typeof strengths)[number]

/** What the strength of a claim is computed from: everything that a sentence about it can say. */
export interface Grounds {
  /** Documents that bear the claim out and count: each once, however often it is cited. */
  readonly documents: number
  readonly kinds: readonly DocumentFacts['kind'][]
  /** Whole months since the day that the newest of them speaks of; undefined where no day is known. */
  readonly newestMonths: number | undefined
  /** How many of them are a partner's or an independent look at practice. */
  readonly fromOutside: number
  /** Documents that say otherwise and count. */
  readonly against: number
  /** What is cited and does not count, by why. */
  readonly notCounted: Readonly<Record<NotCounted, number>>
}
