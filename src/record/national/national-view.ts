import { activityLabel } from '../../framework/activity-kinds.ts'
import { areaLine, areaLines } from '../../framework/area-lines.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { GradeCount } from '../../ui/charts/grade-counts.ts'
import type { MapTile } from '../../ui/charts/tile-map.tsx'
import type { SortDirection } from '../../ui/patterns/sortable-table.tsx'
import { datesInWords } from '../../ui/prose/dates.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import { distinctName } from '../authorities/distinct-name.ts'
import { authorityTiles } from '../facts/tile-map.ts'
import { type DueInWords, dueInWords } from '../outlook/outlook-words.ts'
import { paths } from '../paths.ts'
import { type StandingKey, standingKey, standingRank } from './line-standing.ts'
import { choiceQuery, type NationalChoice, type SortKey } from './national-choice.ts'
import type { NationalEntry, NationalRecord } from './national-entry.ts'
import { type NationalFilters, nationalFilters } from './national-filters.ts'
import { type NationalRow, nationalRows } from './national-rows.ts'
import { standingInWords } from './national-sentence.ts'

export interface NationalTableRow {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly region: string
  readonly shown: ShownGrade
  readonly remark: string | undefined
  readonly inspection:
    | { readonly href: string; readonly kind: string; readonly when: string; readonly framework: string }
    | undefined
  readonly due: DueInWords
}

/** Everything that the page of the national record says, in the order in which it says it. */
export interface NationalView {
  readonly line: string
  readonly sentence: string
  readonly lines: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly counts: readonly GradeCount[]
  readonly tiles: readonly MapTile[]
  readonly filters: NationalFilters
  readonly rows: readonly NationalTableRow[]
  readonly sorts: Readonly<
    Record<SortKey, { readonly href: string; readonly now: SortDirection | undefined }>
  >
  readonly csvHref: string
  readonly clearHref: string
  readonly source: string
  readonly former: readonly { readonly text: string; readonly href: string }[]
}

export function nationalView(record: NationalRecord, choice: NationalChoice, today: IsoDate): NationalView {
  const line = areaLine(choice.area)
  const rows = nationalRows(record.entries, line, choice)
  const filters = nationalFilters(record.entries, rows, choice)
  return {
    line: line.label,
    sentence: standingInWords(line, rows, filters.active.length > 0),
    lines: areaLines.map(({ id, label }) => ({
      text: label,
      href: addressOf({ ...choice, area: id }),
      current: id === line.id
    })),
    counts: countRows(rows, choice),
    tiles: tilesOf(rows),
    filters,
    rows: rows.map((row) => tableRow(row, today)),
    sorts: {
      name: sortBy(choice, 'name'),
      region: sortBy(choice, 'region'),
      grade: sortBy(choice, 'grade'),
      inspected: sortBy(choice, 'inspected'),
      due: sortBy(choice, 'due')
    },
    csvHref: paths.nationalCsv(choiceQuery(choice)),
    clearHref: filters.clearHref,
    source: sourceInWords(rows),
    former: record.former.map((authority) => ({
      text: distinctName(authority),
      href: paths.authority(authority.slug)
    }))
  }
}

function addressOf(choice: NationalChoice): string {
  return paths.national(choiceQuery(choice))
}

/** Each standing that occurs, best first, with the address that shows only it. */
function countRows(rows: readonly NationalRow[], choice: NationalChoice): readonly GradeCount[] {
  const inOrder = [...rows].sort((one, other) => standingRank(one.standing) - standingRank(other.standing))
  const byKey = Map.groupBy(inOrder, (row): StandingKey => standingKey(row.standing))
  return [...byKey].flatMap(([grade, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ grade: first.shown, count: others.length + 1, href: addressOf({ ...choice, grade }) }]
  )
}

/** The squares of these authorities, moved north where those above them are left out. */
function tilesOf(rows: readonly NationalRow[]): readonly MapTile[] {
  const bySlug = new Map<string, NationalRow>(rows.map((row) => [row.authority.slug, row]))
  const shown = authorityTiles.filter(({ slug }) => bySlug.has(slug))
  const top = Math.min(...shown.map(({ y }) => y))
  return shown.flatMap(({ slug, letters, x, y }) => {
    const row = bySlug.get(slug)
    if (row === undefined) return []
    const { name, regionName } = row.authority
    return [
      {
        id: slug,
        letters,
        x,
        y: y - top,
        name,
        group: regionName,
        href: paths.authority(slug),
        grade: row.shown
      }
    ]
  })
}

function tableRow({ authority, last, shown, remark, next }: NationalRow, today: IsoDate): NationalTableRow {
  return {
    id: authority.slug,
    name: authority.name,
    href: paths.authority(authority.slug),
    region: authority.regionName,
    shown,
    remark,
    inspection: last && {
      href: paths.inspection(last),
      kind: activityLabel(last.kind),
      when: datesInWords(last.startsOn, last.endsOn),
      framework: last.framework === undefined ? '' : frameworkVersion(last.framework).name
    },
    due: dueInWords(next, today)
  }
}

/** A header sorts by its column, and when it already does, the other way round. */
function sortBy(choice: NationalChoice, sort: SortKey) {
  const now = choice.sort === sort ? choice.order : undefined
  const order = now === 'ascending' ? 'descending' : 'ascending'
  return { href: addressOf({ ...choice, sort, order }), now }
}

/** What the grades rest on, counted: how many are still the tables' and how many were read from a report. */
function sourceInWords(rows: readonly NationalEntry[]): string {
  const inspected = rows.filter((row) => row.last !== undefined)
  const tabled = inspected.filter((row) => row.last?.standing !== 'read').length
  const read = inspected.length - tabled
  if (inspected.length === 0) return 'None of them has been inspected yet.'
  if (read === 0) return 'All grades are from the published grade tables, not yet read from the reports.'
  if (tabled === 0) return 'All grades were read from the reports.'
  return `The grades of ${read} are read from the reports; those of ${tabled} are from the published grade tables, not yet read from the report.`
}
