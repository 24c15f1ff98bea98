import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings
} from 'kysely'
import type { Session, SessionSource } from './sessions.ts'
import type { TransactionGuard } from './transaction-guard.ts'
import { encode } from './values.ts'

/**
 * Kysely's dialect for both engines: one way to begin, commit and bind values, wherever the session comes from. Every
 * statement runs as the role; undefined is the owner of the tables.
 */
export function dialectOver(
  source: SessionSource,
  guard: TransactionGuard,
  role: string | undefined
): Dialect {
  return {
    createDriver: () => new SessionDriver(source, guard, role),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db)
  }
}

class SessionDriver implements Driver {
  readonly #source: SessionSource
  readonly #guard: TransactionGuard
  readonly #role: string | undefined

  constructor(source: SessionSource, guard: TransactionGuard, role: string | undefined) {
    this.#source = source
    this.#guard = guard
    this.#role = role
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SessionConnection> {
    this.#guard.check()
    const session = await this.#source.take()
    if (session.acting.role !== this.#role) await this.#actAs(session)
    return new SessionConnection(session)
  }

  async #actAs(session: Session): Promise<void> {
    try {
      await session.query(this.#role === undefined ? 'reset role' : `set role ${this.#role}`, [])
      session.acting.role = this.#role
    } catch (error) {
      this.#source.giveBack(session, true)
      throw error
    }
  }

  async beginTransaction(connection: SessionConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`
    const mode = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`
    await connection.send(`begin${level}${mode}`)
  }

  async commitTransaction(connection: SessionConnection): Promise<void> {
    const command = await connection.send('commit')
    if (command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: SessionConnection): Promise<void> {
    try {
      await connection.send('rollback')
    } catch (error) {
      connection.broken = true
      throw error
    }
  }

  async releaseConnection(connection: SessionConnection): Promise<void> {
    this.#source.giveBack(connection.session, connection.broken)
  }

  destroy(): Promise<void> {
    return this.#source.end()
  }
}

class SessionConnection implements DatabaseConnection {
  readonly session: Session
  broken = false

  constructor(session: Session) {
    this.session = session
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.session.query(query.sql, query.parameters.map(encode))
    const changes = answer.command !== 'SELECT' && answer.affectedRows > 0
    return changes || writes.has(query.query.kind)
      ? { rows: answer.rows, numAffectedRows: BigInt(answer.affectedRows) }
      : { rows: answer.rows }
  }

  async send(statement: string): Promise<string> {
    return (await this.session.query(statement, [])).command
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; the record reads in pages instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed: read them in pages.')
  }
}

const writes: ReadonlySet<string> = new Set([
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'MergeQueryNode'
])
