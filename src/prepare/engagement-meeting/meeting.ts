import { z } from 'zod'
import { engagementLetterDueOn } from '../../framework/engagement-letter.ts'
import { daysBetween, type IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'

export const meetingId = z.string().min(1).brand('MeetingId')
export type MeetingId = z.output<typeof meetingId>

export const followUpId = z.string().min(1).brand('FollowUpId')
export type FollowUpId = z.output<typeof followUpId>

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** The yearly meeting of Ofsted's regional staff with the director and whom the director chooses. */
export interface EngagementMeeting {
  readonly id: MeetingId
  /** The day for which it is planned, or on which it was held. */
  readonly onDay: IsoDate
  readonly state: MeetingState
  readonly cancelledBecause: string | undefined
  readonly place: string
  /** Who goes for the authority. */
  readonly attendees: readonly PostId[]
  /** Who comes for Ofsted, one a line. */
  readonly fromOfsted: string
  readonly agenda: string
  /** What was said, in the authority's own words. */
  readonly record: string
  /** The day on which Ofsted's letter came; undefined while it has not. */
  readonly letterOn: IsoDate | undefined
  readonly letterSays: string
  /** Counts the changes; who saw an older one is told. */
  readonly revision: number
}

/** What was agreed in a meeting: whose it is, and by when. */
export interface FollowUp {
  readonly id: FollowUpId
  readonly meeting: MeetingId
  readonly what: string
  readonly owner: PostId
  readonly dueOn: IsoDate
  readonly settled:
    | { readonly as: 'done' | 'withdrawn'; readonly on: IsoDate; readonly with: string }
    | undefined
}

export type LetterState =
  /** The meeting was not held, or not yet: no letter is due. */
  | { readonly kind: 'none-due' }
  | { readonly kind: 'awaited'; readonly dueOn: IsoDate }
  | { readonly kind: 'overdue'; readonly dueOn: IsoDate; readonly days: number }
  /** `lateDays` is 0 where it came in time. */
  | { readonly kind: 'came'; readonly on: IsoDate; readonly dueOn: IsoDate; readonly lateDays: number }

/** Where Ofsted's letter stands on a day: it is due within a month of a meeting that was held (clock L6). */
export function letterState(
  { state, onDay, letterOn }: Pick<EngagementMeeting, 'state' | 'onDay' | 'letterOn'>,
  today: IsoDate
): LetterState {
  if (state !== 'held') return { kind: 'none-due' }
  const dueOn = engagementLetterDueOn(onDay)
  if (letterOn !== undefined) {
    return { kind: 'came', on: letterOn, dueOn, lateDays: Math.max(0, daysBetween(dueOn, letterOn)) }
  }
  return today <= dueOn
    ? { kind: 'awaited', dueOn }
    : { kind: 'overdue', dueOn, days: daysBetween(dueOn, today) }
}

export type FollowUpState = 'open' | 'late' | 'done' | 'withdrawn'

/** How something agreed stands on a day; late from the day after it was due. */
export function followUpState({ settled, dueOn }: FollowUp, today: IsoDate): FollowUpState {
  if (settled !== undefined) return settled.as
  return today > dueOn ? 'late' : 'open'
}

/**
 * The meeting before this one among those that were held: what has changed is told since then. Undefined for the
 * first.
 */
export function meetingBefore(
  meetings: readonly EngagementMeeting[],
  { id, onDay }: Pick<EngagementMeeting, 'id' | 'onDay'>
): EngagementMeeting | undefined {
  return meetings
    .filter((one) => one.state === 'held' && one.id !== id && one.onDay < onDay)
    .toSorted((one, other) => (one.onDay < other.onDay ? 1 : -1))[0]
}
