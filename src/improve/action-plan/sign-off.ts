import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { PlanContent } from './content.ts'
import { type Difference, differencesBetween, fingerprintOf } from './differences.ts'
import type { PlanId } from './plan.ts'

export const signOffId = z.string().min(1).brand('PlanSignOffId')
export type SignOffId = z.output<typeof signOffId>

/** A sign-off of a plan that a post was asked for; given, it keeps the state that it was given for. */
export interface SignOff {
  readonly id: SignOffId
  readonly plan: PlanId
  readonly post: PostId
  readonly dueOn: IsoDate
  readonly askedBy: string
  readonly askedAccount: AccountId
  readonly askedAt: Date
  readonly takenBack: boolean
  readonly given: GivenSignOff | undefined
}

export interface GivenSignOff {
  readonly by: string
  /** Whether the person held the post or stood in for whoever holds it. */
  readonly as: 'holder' | 'deputy'
  readonly at: Date
  readonly content: PlanContent
}

/** Where a sign-off stands against what the plan says now. */
export type SignOffStanding =
  | { readonly kind: 'asked' }
  | { readonly kind: 'taken-back' }
  /** Given, and the plan promises the same still. */
  | { readonly kind: 'stands'; readonly given: GivenSignOff }
  /** Given for an earlier state: these changes came after it. */
  | { readonly kind: 'overtaken'; readonly given: GivenSignOff; readonly changes: readonly Difference[] }

/** A signature is for the state that it was given for; whatever somebody changed since is not signed. */
export function standingOf(
  { takenBack, given }: Pick<SignOff, 'takenBack' | 'given'>,
  now: PlanContent
): SignOffStanding {
  if (takenBack) return { kind: 'taken-back' }
  if (given === undefined) return { kind: 'asked' }
  if (fingerprintOf(given.content) === fingerprintOf(now)) return { kind: 'stands', given }
  return { kind: 'overtaken', given, changes: differencesBetween(given.content, now) }
}

/** The newest sign-off of each post that is still asked for or was given: an older one of the same post counts no more. */
export function newestOfEachPost(signOffs: readonly SignOff[]): readonly SignOff[] {
  const standing = signOffs.filter(({ takenBack }) => !takenBack)
  const byPost = Map.groupBy(
    standing.toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime()),
    ({ post }) => post
  )
  return [...byPost.values()].flatMap((ofPost) => ofPost.at(-1) ?? [])
}

/** A plan as it was submitted. */
export interface Submission {
  readonly plan: PlanId
  /** Counted from 1 within the plan. */
  readonly number: number
  readonly sentTo: string
  readonly sentOn: IsoDate
  readonly submittedBy: string
  readonly submittedAs: string | undefined
  readonly submittedAt: Date
  readonly content: PlanContent
}
