// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType } from 'kysely'

export interface MigrationTable {
  name: string
  sha256: string
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'platform.migration': MigrationTable
  }
}
