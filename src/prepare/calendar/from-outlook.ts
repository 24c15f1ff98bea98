import { type ActivityKind, activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import { monthAndYear } from '../../framework/months.ts'
import type { ExpectedActivity } from '../../framework/next-activity.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { CalendarEntry, CalendarSource } from '../../people/calendar/calendar-source.ts'
import type { Activity } from '../../record/activities/activity.ts'
import { stageOf } from '../../record/outlook/outlook-words.ts'
import { type OutlookHere, outlookHere } from '../outlook/outlook-here.ts'
import { type Overruling, stateOf } from '../outlook/overruling.ts'
import { overrulingsOf } from '../outlook/store.ts'
import { preparePaths } from '../paths.ts'

/**
 * The days between which the next inspection can come: as the rules say, and as people here expect in their place. Both
 * are forecasts. They go once a full inspection has come since, published or not.
 */
export const fromOutlook: CalendarSource = {
  entriesOf: async (tx, { authority, may, today }) => {
    if (!may.has('see-workspace')) return []
    const here = await outlookHere(tx, { workspace: { authority }, may }, today)
    const { next, last } = here.outlook
    if (isUnderWay(here)) return []
    const lastStartedOn = last && earliestDay(last.startsOn)
    const standing = (await overrulingsOf(tx, authority)).filter(
      (one) => stateOf(one, today, lastStartedOn) === 'stands'
    )
    return [
      ...(next.kind === 'expected'
        ? [ruledEntry(next, `outlook-after-${last?.address ?? ''}`, stageOf(next, today) === 'passed')]
        : []),
      ...standing.map(overruledEntry)
    ]
  }
}

/** Whether a later full inspection is in the record, whose judgements are not there yet. */
function isUnderWay({ outlook: { last }, visits: { activities } }: OutlookHere): boolean {
  return activities.some(
    (activity) => givesGrades(activity.kind) && activity.state !== 'cancelled' && isAfter(activity, last)
  )
}

function isAfter({ startsOn }: Activity, last: OutlookHere['outlook']['last']): boolean {
  return last === undefined || earliestDay(startsOn) > earliestDay(last.startsOn)
}

function ruledEntry(next: ExpectedActivity, key: string, isPassed: boolean): CalendarEntry {
  return {
    ...windowEntry(key, next.inspection, next.earliest, next.latest),
    title: `${activityLabel(next.inspection)}, by rule ${next.ruleId}`,
    state: isPassed ? 'forecast, and later than the rule said' : 'forecast',
    detail: `The middle of it is ${monthAndYear(next.nominal)}. Ofsted alone decides what comes and when, and can come earlier or later.`
  }
}

function overruledEntry({ id, kind, earliestOn, latestOn, reason }: Overruling): CalendarEntry {
  return {
    ...windowEntry(`outlook-${id}`, kind, earliestOn, latestOn),
    state: 'expected here in place of the rules’ answer',
    detail: reason
  }
}

function windowEntry(
  key: string,
  kind: ActivityKind,
  startsOn: CalendarEntry['startsOn'],
  endsOn: CalendarEntry['endsOn']
): CalendarEntry {
  return {
    ...{ key, kind: 'window', title: activityLabel(kind), state: undefined, cancelled: false, done: false },
    ...{ detail: undefined, href: preparePaths.outlook(), startsOn, endsOn }
  }
}
