// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType } from 'kysely'

export interface LinkTable {
  authority: string
  id: string
  from_kind: string
  from_id: string
  relation: string
  to_kind: string
  to_id: string
  remark: string | null
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  from_words: string | null
  to_words: string | null
  account: string | null
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'thread.link': LinkTable
  }
}
