import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { SelfEvaluationContent } from './content.ts'
import { type Difference, isMaterial } from './differences.ts'
import type { Year } from './self-evaluation.ts'
import { differencesSince, type WholeYear } from './whole-year.ts'

export const signOffId = z.string().min(1).brand('SignOffId')
export type SignOffId = z.output<typeof signOffId>

/** A sign-off that a post was asked for; given, it keeps the state that it was given for. */
export interface SignOff {
  readonly id: SignOffId
  readonly year: Year
  readonly post: PostId
  readonly dueOn: IsoDate
  readonly askedBy: string
  readonly askedAt: Date
  readonly takenBack: boolean
  readonly given: GivenSignOff | undefined
}

export interface GivenSignOff {
  readonly by: string
  /** Whether the person held the post or stood in for whoever holds it. */
  readonly as: 'holder' | 'deputy'
  readonly at: Date
  readonly content: SelfEvaluationContent
}

/** Where a sign-off stands against what the self-evaluation says now. */
export type SignOffStanding =
  | { readonly kind: 'asked' }
  | { readonly kind: 'taken-back' }
  /** Given, and nobody changed anything since. */
  | { readonly kind: 'stands'; readonly given: GivenSignOff }
  /** Given for something else than what stands now: these changes came after it. */
  | { readonly kind: 'overtaken'; readonly given: GivenSignOff; readonly changes: readonly Difference[] }

/** A sign-off is for the state it was given for; whatever somebody changed since is not signed. */
export function standingOf(
  { takenBack, given }: Pick<SignOff, 'takenBack' | 'given'>,
  { content, claims }: Pick<WholeYear, 'content' | 'claims'>
): SignOffStanding {
  if (takenBack) return { kind: 'taken-back' }
  if (given === undefined) return { kind: 'asked' }
  const changes = differencesSince(given.content, { content, claims }).filter(isMaterial)
  return changes.length === 0 ? { kind: 'stands', given } : { kind: 'overtaken', given, changes }
}

/** A self-evaluation as it was sent. */
export interface SentVersion {
  readonly year: Year
  /** Counted from 1 within the year. */
  readonly number: number
  readonly sentTo: string
  readonly sentOn: IsoDate
  readonly sentBy: string
  readonly sentAt: Date
  readonly content: SelfEvaluationContent
}
