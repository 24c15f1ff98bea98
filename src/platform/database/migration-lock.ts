import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Any number, the same in every process: whoever holds it is the only one that changes what tables there are. */
const lockNumber = 7_251_904

/** Waits until no other transaction migrates, or begins a restore; held until the transaction ends. */
export async function lockMigrations(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
}
