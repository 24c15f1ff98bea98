import { sql } from 'kysely'
import { type Database, inTransaction, type Transaction } from './database.ts'
import { DatabaseError } from './database-error.ts'

export type BoundedOutcome<R> = { readonly kind: 'done'; readonly value: R } | { readonly kind: 'too-long' }

const queryCancelled = '57014'

/**
 * Runs reading whose cost a user's words decide (a search) in a read-only transaction in which no statement may take
 * longer than the limit. A server cancels such a statement. The embedded engine cannot: it is ended and opened again,
 * which loses nothing that was committed and holds other queries up for about a second.
 */
export async function withinMilliseconds<R>(
  db: Database,
  limit: number,
  read: (tx: Transaction) => Promise<R>
): Promise<BoundedOutcome<R>> {
  try {
    const value = await inTransaction(db, async (tx) => {
      await sql`set transaction read only`.execute(tx)
      await sql.raw(`set local statement_timeout = ${Math.max(1, Math.trunc(limit))}`).execute(tx)
      return read(tx)
    })
    return { kind: 'done', value }
  } catch (error) {
    if (error instanceof DatabaseError && error.code === queryCancelled) return { kind: 'too-long' }
    throw error
  }
}
