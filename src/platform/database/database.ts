import { Kysely, type Transaction as KyselyTransaction } from 'kysely'
import { applicationRole, prepareApplicationRole } from './application-role.ts'
import { dialectOver } from './dialect.ts'
import { openEmbedded } from './embedded/embedded-engine.ts'
import { openServer } from './server-engine.ts'
import type { SessionSource } from './sessions.ts'
import type { Tables } from './tables.ts'
import { guardWith, runGuarded, TransactionGuard } from './transaction-guard.ts'

export type Database = Kysely<Tables>
export type Transaction = KyselyTransaction<Tables>
/** What a store takes first: the record itself, or one transaction of it. */
export type Queryable = Database | Transaction

/** `embedded` runs PostgreSQL inside this process on a directory; `server` is a PostgreSQL server elsewhere. */
export type Engine = 'embedded' | 'server'

export interface OpenDatabase {
  /** The record as the program works with it: a role that row-level security holds to its scope. */
  readonly db: Database
  /**
   * The record as the owner of its tables, whom no row is hidden from: for migrations, maintenance, backup and
   * restore alone.
   */
  readonly owner: Database
  readonly engine: Engine
  /** Waits for what is running, then closes; a query after it fails. Closing twice is closing once. */
  close(): Promise<void>
}

export type DatabaseAddress =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'server'; readonly url: string }

export type OpenOutcome =
  | { readonly kind: 'open'; readonly database: OpenDatabase }
  /** The directory is in use by another process, the server cannot be reached or is too old. In words for a person. */
  | {
      readonly kind: 'refused'
      readonly because: string
      /** The process that has the directory open, where that is why. */
      readonly inUseBy?: number | undefined
    }

/** Opens the record. What can go wrong with an address is an outcome; a fault of ours is thrown. */
export async function openDatabase(where: DatabaseAddress): Promise<OpenOutcome> {
  const opened = where.kind === 'embedded' ? await openEmbedded(where.directory) : await openServer(where.url)
  if (opened.kind === 'refused') return opened
  const database = databaseOver(opened.source, where.kind)
  const because = await prepareApplicationRole(database.owner)
  if (because === undefined) return { kind: 'open', database }
  await database.close()
  return { kind: 'refused', because }
}

/** A database over sessions that are already open. */
export function databaseOver(source: SessionSource, engine: Engine): OpenDatabase {
  const guard = new TransactionGuard()
  const handle = (role: string | undefined): Database => {
    const db: Database = new Kysely<Tables>({ dialect: dialectOver(source, guard, role) })
    guardWith(db, guard)
    return db
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= source.end()
    return closing
  }
  return { db: handle(applicationRole), owner: handle(undefined), engine, close }
}

/**
 * Runs the work in one transaction: all of it is kept, or, when it throws, none. Inside, only the transaction may
 * be used; a query on the outer handle is refused at once (on the embedded engine it would wait for ever, on a
 * server it would silently stand outside the transaction).
 */
export function inTransaction<R>(db: Database, work: (tx: Transaction) => Promise<R>): Promise<R> {
  return db.transaction().execute((tx) => runGuarded(db, () => work(tx)))
}
