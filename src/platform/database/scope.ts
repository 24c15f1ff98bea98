import { sql } from 'kysely'
import { type Database, inTransaction, type Transaction } from './database.ts'

/** Whose private rows a transaction may touch. Row-level security holds every statement to it. */
export type Scope =
  /** One authority's workspace, on behalf of one account where a person acts. */
  | { readonly kind: 'authority'; readonly authority: string; readonly account?: string }
  /** What belongs to the account alone, whichever authority it works for. */
  | { readonly kind: 'account'; readonly account: string }
  /**
   * The installation as a whole: signing in, sending mail, verifying the trail, the command line. Never on behalf of
   * what somebody at a browser asks to see.
   */
  | { readonly kind: 'installation' }

/** Runs the work in one transaction that sees the private rows of the scope, and of no other. */
export function inScope<R>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<R>): Promise<R> {
  return inTransaction(db, async (tx) => {
    await narrow(tx, scope)
    return work(tx)
  })
}

/** Sets the scope of a transaction that is open already; it ends with the transaction. */
export async function narrow(tx: Transaction, scope: Scope): Promise<void> {
  const authority = scope.kind === 'authority' ? scope.authority : ''
  const account = scope.kind === 'installation' ? '' : (scope.account ?? '')
  await sql`select set_config('throughline.scope', ${scope.kind}, true),
    set_config('throughline.authority', ${authority}, true),
    set_config('throughline.account', ${account}, true)`.execute(tx)
}
