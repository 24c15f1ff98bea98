import type {
  CalendarEntry,
  CalendarSource,
  CalendarSpan,
  CalendarViewer
} from '../../people/calendar/calendar-source.ts'
import type { Days } from '../../people/calendar/days.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { firstDayOf, lastDayOf } from './days.ts'

/** Whether any of the days can lie in the span. */
export function liesIn(days: Days, { from, to }: CalendarSpan): boolean {
  return firstDayOf(days) <= to && lastDayOf(days) >= from
}

/** In the order of a list: by the first day that each can mean, then by what takes longer, then by name. */
function inOrderOfDays(entries: readonly CalendarEntry[]): CalendarEntry[] {
  return entries.toSorted(
    (one, other) =>
      firstDayOf(one).localeCompare(firstDayOf(other)) ||
      lastDayOf(other).localeCompare(lastDayOf(one)) ||
      one.title.localeCompare(other.title) ||
      one.key.localeCompare(other.key)
  )
}

/** Everything that the sources tell of the span, in order. */
export async function entriesInSpan(
  tx: Queryable,
  sources: readonly CalendarSource[],
  viewer: CalendarViewer,
  span: CalendarSpan
): Promise<readonly CalendarEntry[]> {
  const entries: CalendarEntry[] = []
  // One after the other: they share one transaction.
  for (const source of sources) entries.push(...(await source.entriesOf(tx, viewer, span)))
  const replaced = new Set(entries.flatMap(({ insteadOf }) => insteadOf ?? []))
  return inOrderOfDays(entries.filter((entry) => liesIn(entry, span) && !replaced.has(entry.key)))
}
