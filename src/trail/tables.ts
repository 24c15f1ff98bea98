// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType } from 'kysely'

export interface EntryTable {
  seq: number
  at: ColumnType<Date, Date | string, Date | string>
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  before: ColumnType<unknown, string, string>
  after: ColumnType<unknown, string, string>
  reason: string | null
  previous_hash: string
  hash: string
  chain: string
  account: string | null
  post: string | null
  reading: boolean
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'trail.entry': EntryTable
  }
}
