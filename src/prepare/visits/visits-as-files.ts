import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import type { VisitRow } from './visits-view.ts'

const head = ['visit', 'first_day', 'last_day', 'state', 'reason', 'what_it_asks', 'known_by']

/** Every visit as a table, a line each. */
export function visitsAsCsv(rows: readonly VisitRow[]): string {
  return csvText([
    head,
    ...rows.map((row) => [
      ...[row.title, row.startsOn, row.endsOn, row.state, row.reason, row.came, row.knownBy]
    ])
  ])
}

/** The same as data. */
export function visitsAsJson({ authority, name }: Workspace, rows: readonly VisitRow[]) {
  return {
    authority: { slug: authority, name },
    visits: rows.map((row) => ({
      ...{ title: row.title, firstDay: row.startsOn, lastDay: row.endsOn ?? null, state: row.state },
      ...{ reason: row.reason ?? null, asks: row.came ?? null, knownBy: row.knownBy }
    }))
  }
}
