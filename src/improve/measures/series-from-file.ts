import { readDay } from '../../framework/written-day.ts'
import type { FileTable, TableRow } from '../../reading/documents/file-tables.ts'
import { columnsNamed, mostLines, type SeriesColumn } from './series-in.ts'

/** What a file with tables has of a series. */
export type SeriesInFile =
  /** As lines to look at and put right before anything is saved: cells divided by tabs, named by the first line. */
  | { readonly kind: 'found'; readonly sheet: string; readonly text: string }
  /** Why none was found in it, and what to do, in a sentence. */
  | { readonly kind: 'none'; readonly because: string }

/** Titles and notes stand above a table; none of those seen had more. */
const lookedAtRows = 40

/**
 * The series of the first sheet that heads a column as a date and another as a figure, without its other columns; where
 * none does, of the first whose rows begin with a day.
 */
export function seriesInFile(tables: readonly FileTable[]): SeriesInFile {
  const shown = tables.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
  for (const read of [headedSeries, plainSeries]) {
    for (const { name, rows } of shown) {
      const lines = read(rows)
      if (lines === undefined) continue
      if (lines.length > mostLines) {
        const because = `Its sheet “${name}” has ${lines.length} rows, and at most ${mostLines} are taken at once: leave the sheet with fewer, and choose it again`
        return { kind: 'none', because }
      }
      const text = lines.map((cells) => cells.map(inCell).join('\t')).join('\n')
      return { kind: 'found', sheet: name, text }
    }
  }
  return {
    kind: 'none',
    because:
      'No sheet of it has a column headed Date and one headed Value, or Numerator and Denominator: head them so, with one row for each day, and choose it again'
  }
}

type Lines = readonly (readonly string[])[]

function headedSeries(rows: readonly TableRow[]): Lines | undefined {
  const heads = rows.slice(0, lookedAtRows).map(({ cells }) => columnsNamed(cells))
  const at = heads.findIndex((head) => head?.some(isFigure))
  const head = heads[at]
  if (head === undefined) return undefined
  const places = [...head.entries()].filter(
    ([place, name]) => name !== undefined && head.indexOf(name) === place
  )
  const lines = rows
    .slice(at + 1)
    .map(({ cells }) => places.map(([place]) => cells[place] ?? ''))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return lines.length === 0 ? undefined : [places.map(([, name]) => name ?? ''), ...lines]
}

function isFigure(name: SeriesColumn | undefined): boolean {
  return name === 'value' || name === 'numerator'
}

function plainSeries(rows: readonly TableRow[]): Lines | undefined {
  const at = rows
    .slice(0, lookedAtRows)
    .findIndex(({ cells }) => readDay(cells[0] ?? '', 'due').kind === 'day' && (cells[1] ?? '') !== '')
  return at === -1 ? undefined : rows.slice(at).map(({ cells }) => cells)
}

/** A cell as it stands in a line: in one line, and what begins with a quotation mark quoted, so that it is read as it is. */
function inCell(cell: string): string {
  const words = cell.replaceAll(/\s+/g, ' ').trim()
  return words.startsWith('"') ? `"${words.replaceAll('"', '""')}"` : words
}
