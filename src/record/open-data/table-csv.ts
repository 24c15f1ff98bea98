import { type CsvRow, csvText } from './csv.ts'
import type { OpenRow, OpenTable, OpenValue } from './table.ts'

/** The first line of a table file: its columns, in the dictionary's order. */
export function csvHeader(table: OpenTable): string {
  return csvText([table.columns])
}

export function csvRows(table: OpenTable, rows: readonly OpenRow[]): string {
  return csvText(rows.map((row): CsvRow => table.columns.map((column) => cell(row[column]))))
}

function cell(value: OpenValue | undefined): CsvRow[number] {
  if (value === null || value === undefined) return undefined
  return typeof value === 'string' || typeof value === 'number' ? value : value.join('; ')
}
