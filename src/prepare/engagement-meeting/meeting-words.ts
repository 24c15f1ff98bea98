import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import {
  type EngagementMeeting,
  type FollowUp,
  followUpState,
  type LetterState,
  letterState,
  type MeetingState
} from './meeting.ts'

const stateWords: Record<MeetingState, string> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Called off'
}

/** How a meeting stands, in a word or two. */
export function stateInWords({ state }: Pick<EngagementMeeting, 'state'>): string {
  return stateWords[state]
}

/** A meeting as a sentence would name it. */
export function meetingTitle({ onDay }: Pick<EngagementMeeting, 'onDay'>): string {
  return `Annual engagement meeting, ${longDate(onDay)}`
}

/** Where Ofsted's letter stands, in a sentence that says by which rule it is due. */
export function letterInWords(meeting: EngagementMeeting, today: IsoDate): string {
  return words(letterState(meeting, today))
}

function words(state: LetterState): string {
  switch (state.kind) {
    case 'none-due':
      return 'None is due: the meeting was not held yet.'
    case 'awaited':
      return `Not here yet. It is due by ${longDate(state.dueOn)}, a month after the meeting.`
    case 'overdue':
      return `Not here yet. It was due by ${longDate(state.dueOn)}, a month after the meeting: ${count(state.days, 'day')} ago.`
    case 'came':
      return state.lateDays === 0
        ? `Came on ${longDate(state.on)}, within the month.`
        : `Came on ${longDate(state.on)}, ${count(state.lateDays, 'day')} after it was due.`
  }
}

/** How something agreed stands: words first, whatever colour may stand beside them. */
export function followUpInWords(followUp: FollowUp, today: IsoDate): string {
  const { settled } = followUp
  switch (followUpState(followUp, today)) {
    case 'done':
      return `Done${settled === undefined ? '' : ` on ${longDate(settled.on)}: ${settled.with}`}`
    case 'withdrawn':
      return `Taken back${settled === undefined ? '' : ` on ${longDate(settled.on)}: ${settled.with}`}`
    case 'late':
      return 'Late'
    case 'open':
      return 'Open'
  }
}

const goes: Record<MeetingState, string> = {
  planned: 'Who goes',
  held: 'Who went',
  cancelled: 'Who was to go'
}

/** Who goes for the authority, in the tense of where the meeting stands: "Who went". */
export function whoGoes({ state }: Pick<EngagementMeeting, 'state'>): string {
  return goes[state]
}
