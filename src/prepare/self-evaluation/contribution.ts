import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { Question, Year } from './self-evaluation.ts'

export const contributionId = z.string().min(1).brand('ContributionId')
export type ContributionId = z.output<typeof contributionId>

/** What a post is asked to say for the self-evaluation, by when, and what it answered. */
export interface Contribution {
  readonly id: ContributionId
  readonly year: Year
  readonly area: JudgementArea
  /** Undefined where all three questions are meant. */
  readonly question: Question | undefined
  readonly post: PostId
  readonly asks: string
  readonly dueOn: IsoDate
  readonly askedBy: string
  readonly askedAt: Date
  readonly state: 'asked' | 'answered' | 'taken-back'
  /** Empty while nobody answered. */
  readonly answer: string
  readonly answeredBy: string | undefined
  readonly answeredAt: Date | undefined
}

/** Where a contribution stands on a day, in words. */
export function contributionState({ state, dueOn }: Contribution, today: IsoDate): string {
  if (state === 'asked') return dueOn < today ? 'Late' : 'Asked'
  return state === 'answered' ? 'Answered' : 'Taken back'
}

export const commentId = z.string().min(1).brand('CommentId')
export type CommentId = z.output<typeof commentId>

/** A remark on a claim, in its place. */
export interface Comment {
  readonly id: CommentId
  readonly words: string
  readonly saidBy: string
  readonly saidAt: Date
  /** Set where it was settled: it stays, and is not in the way. */
  readonly settled: { readonly by: string; readonly at: Date } | undefined
}

/** The most that can be asked, and remarked, in characters; an answer can be as long as ten pages. */
export const longestAsk = 2_000
export const longestComment = 2_000
export const longestAnswer = 30_000
