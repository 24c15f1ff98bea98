import { randomUUID } from 'node:crypto'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postId, type StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { type EngagementMeeting, meetingId } from '../meeting.ts'
import { putMeeting } from '../store.ts'
import { meetingProblems, type TypedMeeting } from '../typed-meeting.ts'
import { keepMeeting, type MeetingOutcome, onMeeting, tellTrail } from './on-meeting.ts'

type Planned = Pick<EngagementMeeting, 'onDay' | 'place' | 'fromOfsted' | 'attendees'>

/** Plans a meeting, or keeps one that was held before anybody wrote it down here. */
export function planMeeting(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedMeeting
): Promise<MeetingOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<MeetingOutcome> => {
    const found = plannedBy(typed, await postsOf(tx, authority))
    if (found.kind === 'unfit') return found
    const meeting: EngagementMeeting = {
      ...{ ...found.planned, id: meetingId.parse(randomUUID()), state: 'planned' },
      ...{
        cancelledBecause: undefined,
        agenda: '',
        record: '',
        letterOn: undefined,
        letterSays: '',
        revision: 1
      }
    }
    await putMeeting(tx, authority, meeting)
    await tellTrail({ tx, at: clock.now(), member }, meeting.id, {
      action: 'plan engagement meeting',
      before: {},
      after: fieldsOf(meeting)
    })
    return { kind: 'kept', meeting }
  })
}

/** Changes the day, the place or who goes. Of a meeting that was called off nothing is changed any more. */
export function changeMeeting(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  typed: TypedMeeting
): Promise<MeetingOutcome> {
  return onMeeting(db, clock, member, seen, async (open) => {
    const { meeting, tx } = open
    if (meeting.state === 'cancelled') return { kind: 'not-there' }
    const found = plannedBy(typed, await postsOf(tx, member.workspace.authority))
    if (found.kind === 'unfit') return found
    if (meeting.letterOn !== undefined && found.planned.onDay > meeting.letterOn) {
      const message = 'The letter about the meeting came before this day: change the day of the letter first'
      return { kind: 'unfit', problems: [{ field: 'on', message }] }
    }
    return keepMeeting(open, found.planned, {
      action: 'change engagement meeting',
      before: fieldsOf(meeting),
      after: fieldsOf(found.planned)
    })
  })
}

function plannedBy(
  typed: TypedMeeting,
  posts: readonly StaffedPost[]
):
  | { readonly kind: 'planned'; readonly planned: Planned }
  | Extract<MeetingOutcome, { readonly kind: 'unfit' }> {
  const on = dayInForm('on', typed.on, 'Enter the day of the meeting')
  const problems = [...('problem' in on ? [on.problem] : []), ...meetingProblems(typed, posts)]
  if ('problem' in on || problems.length > 0) return { kind: 'unfit', problems }
  const attendees = posts.filter(({ id }) => typed.attendees.includes(id)).map(({ id }) => postId.parse(id))
  return {
    kind: 'planned',
    planned: { onDay: on.day, place: typed.place.trim(), fromOfsted: typed.fromOfsted.trim(), attendees }
  }
}

function fieldsOf({ onDay, place, fromOfsted, attendees }: Planned): TrailFields {
  return { on: onDay, place, fromOfsted, attendees: attendees.toSorted() }
}
