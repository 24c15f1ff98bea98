import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { wordsProblems } from '../../../people/forms/typed-words.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { keepMeeting, type MeetingOutcome, onMeeting, unfit } from './on-meeting.ts'

/** Calls a meeting off, and keeps why. One that was held cannot be. */
export function cancelMeeting(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  { because }: { readonly because: string }
): Promise<MeetingOutcome> {
  return onMeeting(db, clock, member, seen, async (open) => {
    const { meeting } = open
    if (meeting.state === 'held') return unfit('because', 'The meeting was held, so it cannot be called off')
    const reason = because.trim()
    const problems = wordsProblems('because', reason, 'Enter why the meeting is called off')
    if (problems.length > 0) return { kind: 'unfit', problems }
    return keepMeeting(
      open,
      { state: 'cancelled', cancelledBecause: reason },
      {
        action: 'call off engagement meeting',
        before: { state: meeting.state },
        after: { state: 'cancelled' },
        reason
      }
    )
  })
}
