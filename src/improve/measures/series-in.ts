import Papa from 'papaparse'
import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'
import { readDay, type WrittenDay } from '../../framework/written-day.ts'
import { figureInWords } from './figures.ts'
import { standingValues, type WholeMeasure } from './measure.ts'
import { type NewValue, type TypedValue, valueFrom } from './typed-value.ts'

/** What came of one line of a series: no line is without one. */
export interface SeriesLine {
  /** Counted from 1 as whoever pasted it sees it. */
  readonly number: number
  readonly text: string
  readonly came:
    | { readonly kind: 'fits'; readonly value: NewValue }
    /** The very same value stands already: there is nothing to do. */
    | { readonly kind: 'there'; readonly as: string }
    /** A day without a figure: the series has a hole there, and the chart shows it. */
    | { readonly kind: 'hole'; readonly asAt: IsoDate }
    | { readonly kind: 'wrong'; readonly because: string }
    | { readonly kind: 'empty' | 'head' }
}

const columns = ['date', 'value', 'numerator', 'denominator', 'source', 'note'] as const
export type SeriesColumn = (typeof columns)[number]

/** Other names that files give the columns. */
const otherNames: Readonly<Record<string, SeriesColumn>> = {
  ...{ day: 'date', month: 'date', 'as at': 'date', as_at: 'date', period: 'date', percentage: 'value' },
  ...{ 'month ending': 'date', 'period ending': 'date', 'week ending': 'date', 'quarter ending': 'date' },
  ...{ figure: 'value', percent: 'value', '%': 'value', count: 'numerator', number: 'numerator' },
  ...{ total: 'denominator', 'out of': 'denominator', of: 'denominator', notes: 'note', comment: 'note' }
}

/** So many lines at once: a hundred years of months. */
export const mostLines = 1200

/**
 * Takes a series as it was pasted or comes from a table file: a line a value, its cells divided by tabs, commas or
 * semicolons; a first line that names the columns is understood. Without one: date and value, or date, numerator and
 * denominator.
 */
export function seriesFrom(text: string, measure: WholeMeasure, today: IsoDate): SeriesLine[] {
  const rows = rowsIn(text)
  const named = columnsNamed(rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.cells ?? [])
  const seen = new Map<IsoDate, number>()
  let headPassed = named === undefined
  return rows.map(({ number, text: line, cells }): SeriesLine => {
    const told = { number, text: line }
    if (cells.every((cell) => cell === '')) return { ...told, came: { kind: 'empty' } }
    if (!headPassed) {
      headPassed = true
      return { ...told, came: { kind: 'head' } }
    }
    const came = lineCame(cells, named, measure, today)
    if (came.kind !== 'fits') return { ...told, came }
    const before = seen.get(came.value.asAt)
    if (before !== undefined) {
      const because = `Line ${before} has ${longDate(came.value.asAt)} as well: keep one of the two`
      return { ...told, came: { kind: 'wrong', because } }
    }
    seen.set(came.value.asAt, number)
    return { ...told, came }
  })
}

function lineCame(
  cells: readonly string[],
  named: readonly (SeriesColumn | undefined)[] | undefined,
  measure: WholeMeasure,
  today: IsoDate
): SeriesLine['came'] {
  const used = cells.findLastIndex((cell) => cell !== '') + 1
  const order = named ?? orderFor(used)
  if (used > order.length) {
    return {
      kind: 'wrong',
      because: `There are ${used} cells, and only ${order.length} are expected: ${order.join(', ')}. A comma within a number divides it`
    }
  }
  const cell = (name: SeriesColumn) => cells[order.indexOf(name)] ?? ''
  const written = readDay(cell('date'), 'due')
  if (written.kind !== 'day') return { kind: 'wrong', because: dayUnread(written) }
  const { day: asAt } = written
  const isHole = [cell('value'), cell('numerator'), cell('denominator')].every((figure) => figure === '')
  if (isHole && used > 0 && cells.length > 1) return { kind: 'hole', asAt }
  const typed: TypedValue = {
    asAt,
    ...{ value: cell('value'), numerator: cell('numerator'), denominator: cell('denominator') },
    ...{ source: cell('source'), note: cell('note') }
  }
  const standing = standingValues(measure)
  const there = standing.find((value) => value.asAt === asAt)
  const others = standing.filter((value) => value !== there)
  const alone = valueFrom(typed, measure, others, today)
  if (alone.kind === 'fit' && there !== undefined && alone.value.value === there.value) {
    return { kind: 'there', as: figureInWords(there.value, measure) }
  }
  const found = valueFrom(typed, measure, standing, today)
  return found.kind === 'fit'
    ? { kind: 'fits', value: found.value }
    : { kind: 'wrong', because: found.problems.map(({ message }) => message).join('. ') }
}

function orderFor(cells: number): readonly SeriesColumn[] {
  return cells === 3 ? ['date', 'numerator', 'denominator'] : ['date', 'value']
}

function dayUnread(written: Exclude<WrittenDay, { readonly kind: 'day' }>): string {
  return written.kind === 'empty'
    ? 'There is no date: write one such as 31/03/2026 in the first cell'
    : `${written.because.slice(0, 120)}: write one such as 31/03/2026`
}

/** The columns that a line names, place by place; undefined where it names no date, or is a value already. */
export function columnsNamed(cells: readonly string[]): readonly (SeriesColumn | undefined)[] | undefined {
  if (cells.length === 0 || readDay(cells[0] ?? '', 'due').kind === 'day') return undefined
  const named = cells.map((cell) => columnNamed(cell.trim().toLowerCase()))
  return named.includes('date') ? named : undefined
}

function columnNamed(name: string): SeriesColumn | undefined {
  return columns.find((column) => column === name) ?? otherNames[name]
}

interface CellRow {
  readonly number: number
  readonly text: string
  readonly cells: readonly string[]
}

// A comma divides cells only where nothing else does: "1,234" is a number in a line with tabs.
function rowsIn(text: string): CellRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const delimiter = ['\t', ';'].find((sign) => text.includes(sign)) ?? ','
  const until = lines.findLastIndex((line) => line.trim() !== '') + 1
  return lines.slice(0, until).map((line, place) => ({
    number: place + 1,
    text: line,
    cells: (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) => cell.trim())
  }))
}
