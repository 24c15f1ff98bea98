import { engagementLetterDueOn } from '../../framework/engagement-letter.ts'
import { longDate } from '../../framework/iso-date.ts'
import type { CalendarEntry, CalendarSource } from '../../people/calendar/calendar-source.ts'
import type { EngagementMeeting, FollowUp } from '../engagement-meeting/meeting.ts'
import { meetingTitle, stateInWords } from '../engagement-meeting/meeting-words.ts'
import { followUpsOf, meetingsOf } from '../engagement-meeting/store.ts'
import { preparePaths } from '../paths.ts'

/** The authority's own engagement meetings, Ofsted's letter with its month, and by when what was agreed is due. */
export const fromMeetings: CalendarSource = {
  entriesOf: async (tx, { authority, may }) => {
    if (!may.has('see-workspace')) return []
    const meetings = await meetingsOf(tx, authority)
    const days = new Map(meetings.map((meeting) => [meeting.id, meeting]))
    const followUps = await followUpsOf(tx, authority)
    return [
      ...meetings.flatMap((meeting) => [meetingEntry(meeting), ...letterEntry(meeting)]),
      ...followUps.flatMap((one) => followUpEntry(one, days.get(one.meeting)))
    ]
  }
}

function meetingEntry(meeting: EngagementMeeting): CalendarEntry {
  const { id, onDay, state, cancelledBecause, place } = meeting
  return {
    ...{ key: `meeting-${id}`, kind: 'meeting', title: 'Annual engagement meeting' },
    ...{ startsOn: onDay, endsOn: undefined, state: stateInWords(meeting).toLowerCase() },
    ...{ cancelled: state === 'cancelled', done: false },
    detail: cancelledBecause ?? (place === '' ? undefined : place),
    href: preparePaths.meeting(id)
  }
}

function letterEntry({ id, state, onDay, letterOn }: EngagementMeeting): CalendarEntry[] {
  if (state !== 'held') return []
  return [
    {
      ...{
        key: `meeting-${id}-letter`,
        kind: 'due',
        startsOn: engagementLetterDueOn(onDay),
        endsOn: undefined
      },
      title: 'Ofsted’s letter about the engagement meeting',
      state: letterOn === undefined ? 'not here yet' : `came on ${longDate(letterOn)}`,
      ...{ cancelled: false, done: letterOn !== undefined },
      detail: `Due within a month of the meeting of ${longDate(onDay)}.`,
      href: preparePaths.meeting(id)
    }
  ]
}

// What was agreed is between Ofsted and the authority: the title leaves it out.
function followUpEntry(
  { id, meeting, what, dueOn, settled }: FollowUp,
  of: EngagementMeeting | undefined
): CalendarEntry[] {
  if (settled?.as === 'withdrawn') return []
  return [
    {
      ...{ key: `follow-up-${id}`, kind: 'due', startsOn: dueOn, endsOn: undefined },
      title: `Something agreed with Ofsted ${settled === undefined ? 'is' : 'was'} due`,
      state: settled === undefined ? undefined : `done on ${longDate(settled.on)}`,
      ...{ cancelled: false, done: settled !== undefined },
      detail: of === undefined ? what : `${what} (${meetingTitle(of)})`,
      href: preparePaths.meeting(meeting)
    }
  ]
}
