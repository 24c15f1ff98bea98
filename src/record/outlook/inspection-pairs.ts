import { compareDates, type IsoDate } from '../../framework/iso-date.ts'
import { hasInadequate } from '../../framework/last-grades.ts'
import { monthsBetween } from '../../framework/months.ts'
import { goesThroughThePause } from '../../framework/next-activity.ts'
import { exactDay } from '../../framework/partial-date.ts'
import type { InspectionPair, PastInspection } from './past-inspection.ts'

/** Each inspection with the one that came after it in the same authority, by the day on which the later one began. */
export function inspectionPairs(inspections: readonly PastInspection[]): readonly InspectionPair[] {
  const byAuthority = Map.groupBy(inspections, ({ authority }) => authority)
  return [...byAuthority.values()]
    .flatMap((all) => {
      const inOrder = all.toSorted((one, other) => compareDates(one.startsOn, other.startsOn))
      return inOrder.flatMap((last, place): InspectionPair[] => {
        const next = inOrder[place + 1]
        return next === undefined ? [] : [{ last, next, days: daysOf(last, next) }]
      })
    })
    .toSorted((one, other) => compareDates(one.next.startsOn, other.next.startsOn))
}

function daysOf(last: PastInspection, next: PastInspection): InspectionPair['days'] {
  const [from, to] = [exactDay(last.startsOn), exactDay(next.startsOn)]
  return from === undefined || to === undefined ? undefined : { last: from, next: to }
}

/** A re-inspection after inadequate judgements: when it began, and after how many months. */
export interface Reinspection {
  readonly on: IsoDate
  readonly months: number
}

/**
 * Every re-inspection after an inadequate judgement, oldest first, by which a window that no source states is
 * measured. What stood through the pause says nothing of the pace at which they come.
 */
export function reinspectionsIn(pairs: readonly InspectionPair[]): readonly Reinspection[] {
  return pairs.flatMap(({ last, days }) => {
    if (days === undefined || goesThroughThePause(days.last, days.next)) return []
    return hasInadequate(last) === 'yes'
      ? [{ on: days.next, months: monthsBetween(days.last, days.next) }]
      : []
  })
}

/** The months of those that had begun by a day. */
export function knownBy(reinspections: readonly Reinspection[], today: IsoDate): readonly number[] {
  return reinspections.filter(({ on }) => on <= today).map(({ months }) => months)
}
