import { exactDay } from '../../framework/partial-date.ts'
import { orUndefined, workingDaysBetween } from '../../framework/working-days.ts'
import type { Activity } from './activity.ts'

/** Working days from the last day of fieldwork to publication; undefined where either is not known to the day. */
export function publicationLag(
  activity: Pick<Activity, 'startsOn' | 'endsOn' | 'publishedOn'>
): number | undefined {
  const end = exactDay(activity.endsOn ?? activity.startsOn)
  const published = activity.publishedOn && exactDay(activity.publishedOn)
  return end && published && orUndefined(workingDaysBetween(end, published))
}
