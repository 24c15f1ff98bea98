import { readFileSync } from 'node:fs'
import papaparse from 'papaparse'
import { z } from 'zod'

const rows = z.array(z.record(z.string(), z.string()))

export interface CsvRow {
  /** The line in the file; the heading is line 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The text of a file that is shipped beside this module. */
export function shippedText(fileName: string): string {
  return readFileSync(new URL(fileName, import.meta.url), 'utf8')
}

/** Reads a table that is shipped beside this module. A table that cannot be read is a bug, and throws. */
export function shippedTable(fileName: string): readonly CsvRow[] {
  const parsed = papaparse.parse(shippedText(fileName), { header: true, skipEmptyLines: true })
  const [fault] = parsed.errors
  if (fault !== undefined) throw new Error(`${fileName}, row ${fault.row ?? '?'}: ${fault.message}`)
  return rows.parse(parsed.data).map((cells, index) => ({ line: index + 2, cells }))
}
