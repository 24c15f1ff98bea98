import type { CalendarEntry } from '../../people/calendar/calendar-source.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import { collisionInWords } from './calendar-view.ts'
import type { Collision } from './collisions.ts'

const head = ['what', 'first_day', 'last_day', 'kind', 'state', 'cancelled', 'done', 'more', 'illustrative']

/** A year as a table, a line for each thing on the calendar. */
export function calendarAsCsv(entries: readonly CalendarEntry[]): string {
  return csvText([
    head,
    ...entries.map((entry) => [
      ...[entry.title, entry.startsOn, entry.endsOn, entry.kind, entry.state],
      ...[entry.cancelled ? 'yes' : 'no', entry.done ? 'yes' : 'no', entry.detail],
      entry.illustrative === true ? 'yes' : 'no'
    ])
  ])
}

/** The same as data, with what stands in each other's way. */
export function calendarAsJson(
  { authority, name }: Workspace,
  year: number,
  { entries, found }: { readonly entries: readonly CalendarEntry[]; readonly found: readonly Collision[] }
) {
  return {
    authority: { slug: authority, name },
    year,
    entries: entries.map((entry) => ({
      ...{ what: entry.title, kind: entry.kind, firstDay: entry.startsOn, lastDay: entry.endsOn ?? null },
      ...{ state: entry.state ?? null, cancelled: entry.cancelled, done: entry.done },
      more: entry.detail ?? null,
      illustrative: entry.illustrative === true
    })),
    collisions: found.map((collision) => ({
      ...{ kind: collision.kind, certain: collision.certain, says: collisionInWords(collision) },
      why: collision.why,
      of: [collision.first.key, collision.second.key]
    }))
  }
}
