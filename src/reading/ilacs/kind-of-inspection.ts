import { addDays, compareDates, isWeekend, longDate } from '../../framework/iso-date.ts'
import type { Period } from '../printed/inspection-dates.ts'
import type { Cited } from '../published-report.ts'

/** A short inspection is one working week on site; a few days more may follow when it was paused. */
const mostDaysOfShort = 8

/** Weekdays on site, both ends of each period included. Bank holidays count: the two kinds lie far apart. */
export function weekdaysOnSite(periods: readonly Period[]): number {
  let count = 0
  for (const { from, to } of periods) {
    for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) {
      if (!isWeekend(day)) count += 1
    }
  }
  return count
}

/**
 * Short or standard, which no report prints. Short is one working week on site (5 days, or 5 and a few later
 * ones); standard is two. Source: evidence tag E over 316 reports, domain reference §1.1.
 */
export function kindOfInspection(periods: readonly Period[]): Cited<'ilacs-short' | 'ilacs-standard'> {
  const days = weekdaysOnSite(periods)
  const value = days <= mostDaysOfShort ? 'ilacs-short' : 'ilacs-standard'
  const stretches = periods.map(({ from, to }) => `${longDate(from)} to ${longDate(to)}`).join(' and ')
  return {
    value,
    from: {
      inferred: 'dates',
      because: `${days} weekdays on site (${stretches}): ${
        value === 'ilacs-short'
          ? 'a short inspection takes one working week'
          : 'a standard inspection takes two weeks'
      }. The report does not say which it was.`
    }
  }
}
