import { engagementLetterDueOn } from '../../framework/engagement-letter.ts'
import { addDays, longDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import { meetingTitle } from './meeting-words.ts'
import { meetingsPaths } from './meetings-paths.ts'
import { followUpsOf, meetingsOf } from './store.ts'

/** So many days before a meeting those who plan it are told. */
const noticeDays = 28

/** What engagement meetings have waiting: what was agreed, for whoever holds the post; meetings and letters to come. */
export const meetingsAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    const { authority } = member.workspace
    const held = new Set(member.posts.map(({ id }) => id))
    const followUps = (await followUpsOf(tx, authority)).filter(
      ({ owner, settled }) => settled === undefined && held.has(owner)
    )
    const agreed = followUps.map(
      ({ id, what, meeting, dueOn }): WorkItem => ({
        key: `follow-up:${id}`,
        title: what,
        detail: 'Agreed in the engagement meeting.',
        dueOn,
        next: { text: 'See the meeting', href: meetingsPaths.meeting(meeting) }
      })
    )
    if (!member.may.has('plan-activities')) return agreed
    const meetings = (await meetingsOf(tx, authority)).flatMap((meeting): WorkItem[] => {
      const href = meetingsPaths.meeting(meeting.id)
      if (meeting.state === 'planned' && meeting.onDay <= addDays(today, noticeDays)) {
        const past = meeting.onDay < today
        return [
          {
            key: `engagement-meeting:${meeting.id}`,
            title: meetingTitle(meeting),
            detail: past
              ? 'Its day is over: say what was said, or call it off.'
              : 'Freeze what you take into it.',
            dueOn: meeting.onDay,
            next: { text: past ? 'Say what became of it' : 'Prepare it', href }
          }
        ]
      }
      const due = engagementLetterDueOn(meeting.onDay)
      if (meeting.state !== 'held' || meeting.letterOn !== undefined || due > today) return []
      return [
        {
          key: `meeting-letter:${meeting.id}`,
          title: 'Ofsted’s letter about the engagement meeting has not come',
          detail: `The meeting was on ${longDate(meeting.onDay)}; the letter is due within a month.`,
          dueOn: due,
          next: { text: 'Say when it came', href: meetingsPaths.meetingLetter(meeting.id) }
        }
      ]
    })
    return [...agreed, ...meetings]
  }
}
