import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import { addWorkingDays, orUndefined } from '../../framework/working-days.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { FindingCitation } from '../findings/finding.ts'

export const draftReportId = z.string().min(1).brand('DraftReportId')
export type DraftReportId = z.output<typeof draftReportId>

export const draftCommentId = z.string().min(1).brand('DraftCommentId')
export type DraftCommentId = z.output<typeof draftCommentId>

/**
 * Working days for comments on the factual accuracy of a draft, where the letter with it says nothing else. Source:
 * domain reference §3.1, L7, recalled and unverified (R): so it is a proposal that people change.
 */
export const commentDays = 5

/** The day by which comments are usually due; undefined where no bank holidays are known for it. */
export function usualDueDay(receivedOn: IsoDate): IsoDate | undefined {
  return orUndefined(addWorkingDays(receivedOn, commentDays))
}

/** Somebody who knows of a draft: since when, and how they were told. Only one with an account can open it. */
export interface Knower {
  readonly id: string
  readonly account: AccountId | undefined
  readonly name: string
  readonly since: IsoDate
  readonly how: string
  readonly addedBy: string
  readonly removedAt: Date | undefined
}

export const commentKinds = ['fact', 'wording', 'omission'] as const
export type CommentKind = (typeof commentKinds)[number]

const kindLabels: Record<CommentKind, string> = {
  fact: 'Wrong fact',
  wording: 'Wording',
  omission: 'Something left out'
}

export function commentKindWords(kind: CommentKind): string {
  return kindLabels[kind]
}

export const replies = ['accepted', 'partly', 'refused'] as const
export type CommentReply = (typeof replies)[number]

const replyLabels: Record<CommentReply, string> = {
  accepted: 'Accepted',
  partly: 'Partly accepted',
  refused: 'Not accepted'
}

export function replyWords(reply: CommentReply): string {
  return replyLabels[reply]
}

/** The place in a document or report that shows what a comment says, pinned to the version that it was read in. */
export type CommentCitation = Omit<FindingCitation, 'paragraph'>

/** What is wrong with one place of a draft, by whom, and what came of it. */
export interface DraftComment {
  readonly id: DraftCommentId
  readonly number: number
  readonly kind: CommentKind
  readonly paragraph: number | undefined
  readonly page: number | undefined
  /** The draft's own words; empty where only the place is named. */
  readonly says: string
  readonly wrong: string
  readonly should: string
  readonly evidence: string
  /** Where that evidence stands, as far as it is kept here. */
  readonly citation: CommentCitation | undefined
  readonly writtenBy: string
  readonly decision: 'send' | 'leave-out' | undefined
  readonly decidedBy: string | undefined
  readonly reply: CommentReply | undefined
  readonly replyWords: string
  readonly repliedOn: IsoDate | undefined
  readonly revision: number
}

/** Where a comment stands in the draft: "Paragraph 12, page 4". */
export function placeInWords({ paragraph, page }: Pick<DraftComment, 'paragraph' | 'page'>): string {
  const parts = [
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(page === undefined ? [] : [`page ${page}`])
  ].join(', ')
  return parts.charAt(0).toUpperCase() + parts.slice(1)
}

/** A draft report before it is published, with who knows of it and what is wrong with it. */
export interface DraftReport {
  readonly id: DraftReportId
  readonly title: string
  readonly receivedOn: IsoDate
  readonly commentsDueOn: IsoDate
  /** The last day of the embargo; undefined while nobody knows it. */
  readonly embargoEndsOn: IsoDate | undefined
  readonly sentOn: IsoDate | undefined
  readonly sentBy: string | undefined
  /** The address of the published inspection that it became. */
  readonly finalInspection: string | undefined
  readonly madeBy: string
  readonly revision: number
  readonly knowers: readonly Knower[]
  readonly comments: readonly DraftComment[]
}

/** The comments as they were sent. */
export const sentComments = z.array(
  z.object({
    number: z.number(),
    kind: z.enum(commentKinds),
    place: z.string(),
    says: z.string(),
    wrong: z.string(),
    should: z.string(),
    evidence: z.string(),
    /** Where the evidence stands, in words; what was sent before it could be cited says nothing. */
    cites: z.string().default('')
  })
)
export type SentComments = z.output<typeof sentComments>

/**
 * What a member sees of a draft: all of it where they are on its list; who knows and nothing else where they manage
 * people; otherwise it is not there.
 */
export function sightOf(
  member: Pick<Member, 'account' | 'may'>,
  { knowers }: Pick<DraftReport, 'knowers'>
): 'all' | 'list' | 'nothing' {
  if (!member.may.has('read-draft-report')) return 'nothing'
  if (knowers.some(({ account, removedAt }) => account === member.account && removedAt === undefined))
    return 'all'
  return member.may.has('manage-people') ? 'list' : 'nothing'
}

/** Whether the embargo lasts on a day: until its last day is over, or for as long as nobody knows it. */
export function isUnderEmbargo(
  { embargoEndsOn }: Pick<DraftReport, 'embargoEndsOn'>,
  today: IsoDate
): boolean {
  return embargoEndsOn === undefined || today <= embargoEndsOn
}

/** A paragraph of a draft, with the number that is printed before it. */
export interface DraftPassage {
  readonly number: number | undefined
  readonly page: number | undefined
  readonly words: string
}
