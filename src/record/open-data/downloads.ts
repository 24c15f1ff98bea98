import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { OpenTable } from './table.ts'
import { csvHeader, csvRows } from './table-csv.ts'
import { openTables } from './tables.ts'

/** A whole table as CSV, written as it is read. */
export async function* tableFile(db: Queryable, table: OpenTable, today: IsoDate): AsyncGenerator<string> {
  yield csvHeader(table)
  for await (const rows of table.all(db, today)) yield csvRows(table, rows)
}

/** The whole record as JSON Lines: one row a line, each naming its table. */
export async function* recordFile(db: Queryable, today: IsoDate): AsyncGenerator<string> {
  for (const table of openTables) {
    for await (const rows of table.all(db, today)) {
      yield rows.map((row) => `${JSON.stringify({ table: table.name, ...row })}\n`).join('')
    }
  }
}
