import { type CsvRow, csvText } from '../../platform/web/csv-text.ts'
import type { OpenRow, OpenTable, OpenValue } from './table.ts'
import { unknownIn } from './unknown-values.ts'

/** The first line of a table file: its columns, in the dictionary's order, then why each empty cell is empty. */
export function csvHeader(table: OpenTable): string {
  return csvText([[...table.columns, 'unknown']])
}

/** Rows of a table file; the last cell names the empty ones, each with its reason: "grade: not-read". */
export function csvRows(table: OpenTable, rows: readonly OpenRow[]): string {
  return csvText(
    rows.map((row): CsvRow => {
      const unknown = Object.entries(unknownIn(table.name, row)).map(([name, reason]) => `${name}: ${reason}`)
      return [...table.columns.map((column) => cell(row[column])), cell(unknown)]
    })
  )
}

function cell(value: OpenValue | undefined): CsvRow[number] {
  if (value === null || value === undefined) return undefined
  return typeof value === 'string' || typeof value === 'number' ? value : value.join('; ')
}
