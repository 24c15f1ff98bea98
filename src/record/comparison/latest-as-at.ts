import type { IsoDate } from '../../framework/iso-date.ts'
import { compareDates } from '../../framework/iso-date.ts'
import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { JudgedActivity } from '../activities/activity.ts'

/**
 * The first day on which the public can be held to have known a judgement: the day of publication, or the last
 * day that it can mean. The record does not know when some old reports came out; they count from the last day on
 * site, which is earlier than the truth, and the page says so.
 */
function knownFrom(inspection: JudgedActivity): IsoDate {
  return latestDay(inspection.publishedOn ?? inspection.endsOn ?? inspection.startsOn)
}

/** The inspection by which an authority stood on a day, by what had been published; undefined before the first. */
export function latestAsAt(inspections: readonly JudgedActivity[], on: IsoDate): JudgedActivity | undefined {
  return inspections
    .filter((inspection) => knownFrom(inspection) <= on)
    .toSorted((one, other) => compareDates(earliestDay(one.startsOn), earliestDay(other.startsOn)))
    .at(-1)
}
