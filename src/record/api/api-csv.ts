import type { OpenTable } from '../open-data/table.ts'
import { csvHeader, csvRows } from '../open-data/table-csv.ts'
import type { AnsweredRow } from './page-of-rows.ts'

/** A page as CSV: the table's columns, then why each empty cell is empty. */
export function apiCsv(table: OpenTable, rows: readonly AnsweredRow[]): string {
  const answered = { ...table, columns: [...table.columns, 'unknown'] }
  const cells = rows.map(({ row, unknown }) => ({
    ...row,
    unknown: Object.entries(unknown).map(([column, reason]) => `${column}: ${reason}`)
  }))
  return csvHeader(answered) + csvRows(answered, cells)
}
