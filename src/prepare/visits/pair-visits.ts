import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import { isVisitKind } from '../../framework/visit-rules.ts'
import type { Days } from '../../people/calendar/days.ts'
import type { Activity } from '../../record/activities/activity.ts'
import type { Visit } from './visit.ts'

/** The authority's own knowledge of visits beside the record's: each visit once. */
export interface PairedVisits<V extends Visit, A extends Activity> {
  readonly both: readonly { readonly visit: V; readonly activity: A }[]
  readonly own: readonly V[]
  readonly recorded: readonly A[]
}

/**
 * Finds which of the authority's own visits the record holds as well, so that none is shown twice. What a person
 * joined is joined. Otherwise they are the same where the kind is the same and the days can be, and no other visit
 * could be meant; one that was called off is never taken for one that took place, nor the other way round.
 */
export function pairVisits<V extends Visit, A extends Activity>(
  visits: readonly V[],
  activities: readonly A[]
): PairedVisits<V, A> {
  const recorded = activities.filter(({ kind }) => isVisitKind(kind))
  const byAddress = new Map(recorded.map((activity) => [activity.address, activity]))
  const joined = new Set(visits.flatMap(({ recordAddress }) => recordAddress ?? []))
  const free = recorded.filter(({ address }) => !joined.has(address))
  const both = visits.flatMap((visit) => {
    const activity =
      visit.recordAddress === undefined ? onlyMeant(visit, visits, free) : byAddress.get(visit.recordAddress)
    return activity === undefined ? [] : [{ visit, activity }]
  })
  const pairedVisits = new Set(both.map(({ visit }) => visit))
  const pairedActivities = new Set(both.map(({ activity }) => activity))
  return {
    both,
    own: visits.filter((visit) => !pairedVisits.has(visit)),
    recorded: recorded.filter((activity) => !pairedActivities.has(activity))
  }
}

/** Whether the record's activity can be the visit: to be offered to a person, who knows. */
export function couldBeSame(visit: Visit, activity: Activity): boolean {
  return (
    visit.kind === activity.kind &&
    (visit.state === 'cancelled') === (activity.state === 'cancelled') &&
    overlap(visit, activity)
  )
}

function onlyMeant<V extends Visit, A extends Activity>(
  visit: V,
  visits: readonly V[],
  free: readonly A[]
): A | undefined {
  const [activity, ...others] = free.filter((one) => couldBeSame(visit, one))
  if (activity === undefined || others.length > 0) return undefined
  const rivals = visits.filter((one) => one.recordAddress === undefined && couldBeSame(one, activity))
  return rivals.length === 1 ? activity : undefined
}

function overlap(one: Days, other: Days): boolean {
  return (
    earliestDay(one.startsOn) <= latestDay(other.endsOn ?? other.startsOn) &&
    earliestDay(other.startsOn) <= latestDay(one.endsOn ?? one.startsOn)
  )
}
