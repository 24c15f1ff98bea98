import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { notBefore, tooLong } from '../../../people/forms/typed-words.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { keepMeeting, type MeetingOutcome, onMeeting, unfit } from './on-meeting.ts'

const longestLetter = 50_000

/** Notes when Ofsted's letter about a meeting came and what it says. It says that the meeting was held. */
export function noteLetter(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  typed: { readonly on: string; readonly says: string }
): Promise<MeetingOutcome> {
  return onMeeting(db, clock, member, seen, async (open) => {
    const { meeting, at } = open
    if (meeting.state === 'cancelled') return unfit('on', 'The meeting was called off, so no letter is due')
    const on = dayInForm('on', typed.on, 'Enter the day on which the letter came')
    const says = typed.says.trim()
    const problems = [
      ...('problem' in on ? [on.problem] : notBefore('on', on.day, meeting.onDay, 'the meeting')),
      ...('day' in on && on.day > dayInEngland(at)
        ? [{ field: 'on', message: 'Enter a day that is not ahead of today' }]
        : []),
      ...tooLong('says', says, longestLetter)
    ]
    if ('problem' in on || problems.length > 0) return { kind: 'unfit', problems }
    return keepMeeting(
      open,
      { letterOn: on.day, letterSays: says, state: 'held' },
      {
        action: 'note letter of meeting',
        before: { letterOn: meeting.letterOn ?? null, letterSays: meeting.letterSays, state: meeting.state },
        after: { letterOn: on.day, letterSays: says, state: 'held' }
      }
    )
  })
}
