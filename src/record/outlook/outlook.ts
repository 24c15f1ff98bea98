import type { IsoDate } from '../../framework/iso-date.ts'
import { type LastInspection, type NextActivity, nextActivity } from '../../framework/next-activity.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { Authority } from '../authorities/authority.ts'
import { inspectionPairs, knownBy, reinspectionsIn } from './inspection-pairs.ts'
import type { OutlookFacts, PastInspection } from './past-inspection.ts'

/** What comes next for one authority, and the inspection from which it counts. */
export interface Outlook {
  readonly last: PastInspection | undefined
  readonly next: NextActivity
}

/** Answers for any authority what comes next, from what the record holds today. */
export function outlooksFrom(
  facts: OutlookFacts,
  today: IsoDate
): (authority: Pick<Authority, 'slug' | 'abolishedOn'>) => Outlook {
  const latest = new Map(facts.inspections.map((inspection) => [inspection.authority, inspection]))
  const reinspectedAfter = knownBy(reinspectionsIn(inspectionPairs(facts.inspections)), today)
  return ({ slug, abolishedOn }) => {
    const last = latest.get(slug)
    const openPriorityActions = facts.priorityActions
      .filter(({ authority, startsOn }) => authority === slug && startsOn > (last?.startsOn ?? ''))
      .reduce((sum, { count }) => sum + count, 0)
    const next = nextActivity({
      ...{ today, abolishedOn, openPriorityActions, reinspectedAfter },
      last: last && lastInspection(last)
    })
    return { last, next }
  }
}

/** The inspection as the rules ask for it. Where only a month or a year is known, its first day counts. */
export function lastInspection({ framework, grades, startsOn }: PastInspection): LastInspection {
  return { startedOn: earliestDay(startsOn), framework, grades }
}
