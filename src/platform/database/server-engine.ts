import { Pool, type PoolClient, type QueryResult } from 'pg'
import { DatabaseError, refusalIn } from './database-error.ts'
import type { ActingRole, Answer, Session, SessionSource } from './sessions.ts'
import { decoderOf } from './values.ts'

export type ServerOutcome =
  | { readonly kind: 'open'; readonly source: SessionSource }
  | { readonly kind: 'refused'; readonly because: string }

/** The oldest PostgreSQL whose SQL the record is written in and tested on. */
const oldestVersion = 15

/** Opens a PostgreSQL server as a pool of sessions, and says in words when it cannot be used. */
export async function openServer(url: string): Promise<ServerOutcome> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'throughline',
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: decoderOf }
  })
  // A connection that the server drops fails its query, or is replaced when idle; neither may end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const found = await pool.query<{ server_version: string }>('show server_version')
    const version = found.rows[0]?.server_version ?? ''
    if (Number.parseInt(version, 10) >= oldestVersion) return { kind: 'open', source: new ServerPool(pool) }
    await pool.end()
    return {
      kind: 'refused',
      because: `The PostgreSQL server is version ${version}; ${oldestVersion} or later is needed.`
    }
  } catch (error) {
    await pool.end()
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer'
    return { kind: 'refused', because: `The PostgreSQL server of DATABASE_URL cannot be used: ${reason}` }
  }
}

class ServerPool implements SessionSource {
  readonly #pool: Pool
  readonly #clients = new WeakMap<Session, PoolClient>()
  readonly #acting = new WeakMap<PoolClient, ActingRole>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async take(): Promise<Session> {
    const client = await this.#pool.connect()
    const acting = this.#acting.get(client) ?? { role: undefined }
    this.#acting.set(client, acting)
    const session: Session = { acting, query: (sql, parameters) => ask(client, sql, parameters) }
    this.#clients.set(session, client)
    return session
  }

  giveBack(session: Session, broken: boolean): void {
    this.#clients.get(session)?.release(broken)
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}

async function ask(client: PoolClient, sql: string, parameters: readonly (string | null)[]): Promise<Answer> {
  try {
    const result = lastOf(await client.query<never>(sql, [...parameters]))
    return { rows: result.rows, affectedRows: result.rowCount ?? 0, command: result.command }
  } catch (error) {
    const refusal = refusalIn(error)
    throw refusal === undefined ? error : new DatabaseError(refusal)
  }
}

/** Several statements in one text come back as a list, which the client's types do not say. */
function lastOf(result: QueryResult<never> | QueryResult<never>[]): QueryResult<never> {
  if (!Array.isArray(result)) return result
  const last = result.at(-1)
  if (last === undefined) throw new Error('A statement without an answer')
  return last
}
