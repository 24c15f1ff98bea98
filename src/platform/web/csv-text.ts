import Papa from 'papaparse'

/** One row of a table file. */
export type CsvRow = readonly (string | number | undefined)[]

// Papa's own pattern lets a cell with a line break through.
const runsInASpreadsheet = /^[=+\-@\t\r]/

/**
 * Rows as RFC 4180 CSV, each ended by a line break, so that a file can be written piece by piece. A cell that a
 * spreadsheet would run as a formula is made text by a leading apostrophe; what is not known is an empty cell.
 */
export function csvText(rows: readonly CsvRow[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map((row) => row.map((cell) => cell ?? ''))
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: runsInASpreadsheet })}\r\n`
}
