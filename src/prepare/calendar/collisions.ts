import { daysBetween } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import type { CalendarEntry } from './calendar-source.ts'
import { firstDayOf, lastDayOf } from './days.ts'

/** What stands in each other's way. */
export interface Collision {
  readonly kind: /** Two inspections on the same days. */
    | 'at-once'
    /** Two inspections of which the first day of the later is less than fourteen days after the last of the earlier. */
    | 'one-fortnight'
    /** Something is due while inspectors are here. */
    | 'due-on-site'
    /** Inspectors come on days on which people are tied up. */
    | 'own-days'
  /** False where one of the two is known to the month only, so that they can miss each other. */
  readonly certain: boolean
  readonly first: CalendarEntry
  readonly second: CalendarEntry
}

const fortnight = 14

/**
 * Every pair on the calendar that stands in each other's way, in the order of the days. What was cancelled, and windows
 * within which something may come, stand in nobody's way; nor does what is known to the year only.
 */
export function collisions(entries: readonly CalendarEntry[]): readonly Collision[] {
  const standing = entries.filter(
    (entry) => !entry.cancelled && entry.kind !== 'window' && entry.startsOn.length > 4
  )
  const byDay = standing.toSorted((one, other) => firstDayOf(one).localeCompare(firstDayOf(other)))
  return byDay.flatMap((first, place) =>
    byDay.slice(place + 1).flatMap((second) => {
      const kind = kindOf(first, second)
      return kind === undefined ? [] : [{ kind, certain: isExact(first) && isExact(second), first, second }]
    })
  )
}

function kindOf(first: CalendarEntry, second: CalendarEntry): Collision['kind'] | undefined {
  const gap = daysBetween(lastDayOf(first), firstDayOf(second))
  const kinds = [first.kind, second.kind]
  const onSite = kinds.filter((kind) => kind === 'on-site').length
  if (onSite === 0 || gap >= fortnight) return undefined
  if (onSite === 2) return gap <= 0 ? 'at-once' : 'one-fortnight'
  if (gap > 0) return undefined
  if (kinds.includes('due')) return 'due-on-site'
  return kinds.includes('own') ? 'own-days' : undefined
}

function isExact({ startsOn, endsOn }: CalendarEntry): boolean {
  return exactDay(startsOn) !== undefined && (endsOn === undefined || exactDay(endsOn) !== undefined)
}
