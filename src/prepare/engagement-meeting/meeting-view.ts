import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import type { EngagementMeeting, FollowUp } from './meeting.ts'
import { followUpInWords, letterInWords, meetingTitle, stateInWords, whoGoes } from './meeting-words.ts'
import { meetingsPaths } from './meetings-paths.ts'
import type { Pack } from './pack.ts'

/** A meeting as its page shows it. */
export interface MeetingView {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly cancelledBecause: string | undefined
  readonly place: string
  /** Who goes, in the tense of where the meeting stands. */
  readonly whoGoes: string
  readonly attendees: readonly string[]
  readonly fromOfsted: readonly string[]
  readonly agenda: string
  readonly record: string
  readonly letter: string
  readonly letterSays: string
  readonly hasLetter: boolean
  readonly followUps: readonly FollowUpView[]
  readonly packs: readonly { readonly id: string; readonly text: string; readonly href: string }[]
  readonly mayPlan: boolean
  readonly isOpen: boolean
  readonly mayCancel: boolean
}

export interface FollowUpView {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly due: string
  readonly state: string
  readonly settleHref: string | undefined
}

/** Puts a meeting and what hangs on it into words. */
export function meetingView(
  meeting: EngagementMeeting,
  followUps: readonly FollowUp[],
  packs: readonly Pack[],
  posts: readonly StaffedPost[],
  { today, mayPlan }: { readonly today: IsoDate; readonly mayPlan: boolean }
): MeetingView {
  const officer = officerOf(posts)
  const isOpen = meeting.state !== 'cancelled'
  return {
    id: meeting.id,
    title: meetingTitle(meeting),
    state: stateInWords(meeting),
    cancelledBecause: meeting.cancelledBecause,
    place: meeting.place,
    whoGoes: whoGoes(meeting),
    attendees: meeting.attendees.map(officer),
    fromOfsted: meeting.fromOfsted.split('\n').filter((line) => line.trim() !== ''),
    agenda: meeting.agenda,
    record: meeting.record,
    letter: letterInWords(meeting, today),
    letterSays: meeting.letterSays,
    hasLetter: meeting.letterOn !== undefined,
    followUps: followUps.map((followUp) => followUpView(followUp, officer(followUp.owner), today, mayPlan)),
    packs: packs.map(({ id, asAt, frozenAt, frozenBy }) => ({
      id,
      text: `As at ${longDate(asAt)}, frozen ${momentInWords(frozenAt)} by ${frozenBy}`,
      href: meetingsPaths.meetingPack(meeting.id, id)
    })),
    ...{ mayPlan: mayPlan && isOpen, isOpen, mayCancel: mayPlan && meeting.state === 'planned' }
  }
}

function followUpView(followUp: FollowUp, owner: string, today: IsoDate, mayPlan: boolean): FollowUpView {
  return {
    ...{ id: followUp.id, what: followUp.what, owner, due: longDate(followUp.dueOn) },
    state: followUpInWords(followUp, today),
    settleHref:
      mayPlan && followUp.settled === undefined
        ? meetingsPaths.followUp(followUp.meeting, followUp.id)
        : undefined
  }
}

/** The words for a post of the authority's; one that is not there any more keeps its id. */
export function officerOf(posts: readonly StaffedPost[]): (post: string) => string {
  const words = new Map<string, string>(posts.map((post) => [post.id, officerWords(post)]))
  return (post) => words.get(post) ?? post
}
