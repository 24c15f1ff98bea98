import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { Activity } from '../../record/activities/activity.ts'
import type { EngagementMeeting } from './meeting.ts'

/**
 * The record's engagement meetings that the authority keeps itself, so that none is told twice: the record often knows
 * the month alone. They are the same where the days can be and nothing else could be meant; one that was called off is
 * never taken for one that was held.
 */
export function recordedMeetingsKeptHere<A extends Activity>(
  meetings: readonly EngagementMeeting[],
  activities: readonly A[]
): ReadonlySet<A> {
  const recorded = activities.filter(({ kind }) => kind === 'annual-engagement-meeting')
  const pairs = recorded.flatMap((activity) =>
    meetings
      .filter((meeting) => couldBeSame(meeting, activity))
      .map((meeting) => ({ meeting: meeting.id, activity }))
  )
  const isOnly = ({ meeting, activity }: (typeof pairs)[number]) =>
    pairs.filter((pair) => pair.meeting === meeting || pair.activity === activity).length === 1
  return new Set(pairs.filter(isOnly).map(({ activity }) => activity))
}

function couldBeSame({ onDay, state }: EngagementMeeting, activity: Activity): boolean {
  return (
    (state === 'cancelled') === (activity.state === 'cancelled') &&
    earliestDay(activity.startsOn) <= onDay &&
    onDay <= latestDay(activity.endsOn ?? activity.startsOn)
  )
}
