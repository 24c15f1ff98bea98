import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import { DatabaseError } from '../database-error.ts'
import type { ActingRole, Answer, Session, SessionSource } from '../sessions.ts'
import { lockDirectory } from './directory-lock.ts'
import { EngineThread } from './engine-thread.ts'
import type { Reply } from './messages.ts'

export type EmbeddedOutcome =
  | { readonly kind: 'open'; readonly source: EmbeddedEngine }
  | { readonly kind: 'refused'; readonly because: string; readonly inUseBy?: number | undefined }

/** The major version of PostgreSQL inside the engine; its files cannot be opened by another. */
const clusterName = 'postgres-18'

/** Opens the embedded engine on a directory, which no other process may have open. */
export async function openEmbedded(directory: string): Promise<EmbeddedOutcome> {
  const home = resolve(directory)
  const made = await makeDirectory(join(home, clusterName))
  if (made.kind === 'refused') {
    return { kind: 'refused', because: `The data directory ${home} cannot be written: ${made.because}.` }
  }
  const lock = await lockDirectory(home)
  if (lock.kind === 'held') return { kind: 'refused', because: lock.because, inUseBy: lock.by }
  // What a server clears away when it starts: rows that were laid aside on the disk when the engine was killed.
  await rm(join(home, clusterName, 'base', 'pgsql_tmp'), { recursive: true, force: true })
  const opened = await EmbeddedEngine.open(join(home, clusterName), lock.release)
  if (opened.kind === 'open') return opened
  await lock.release()
  return { kind: 'refused', because: `The record in ${home} cannot be opened: ${opened.because}` }
}

/** The engine without a directory: nothing is kept. For tests and for generating types. */
export async function openInMemory(): Promise<EmbeddedEngine> {
  const opened = await EmbeddedEngine.open(undefined, () => Promise.resolve())
  if (opened.kind === 'refused') throw new Error(opened.because)
  return opened.source
}

/**
 * The embedded engine has one session, so callers queue for it: a transaction keeps it until it ends, and no query
 * of another request can slip into that transaction.
 */
export class EmbeddedEngine implements SessionSource {
  readonly #directory: string | undefined
  readonly #release: () => Promise<void>
  readonly #queue: (() => void)[] = []
  #thread: EngineThread
  #taken = false
  #closed = false

  private constructor(directory: string | undefined, thread: EngineThread, release: () => Promise<void>) {
    this.#directory = directory
    this.#thread = thread
    this.#release = release
  }

  static async open(directory: string | undefined, release: () => Promise<void>): Promise<EmbeddedOutcome> {
    const started = await EngineThread.start({ directory })
    if (started.kind === 'failed') return { kind: 'refused', because: started.because }
    return { kind: 'open', source: new EmbeddedEngine(directory, started.thread, release) }
  }

  async take(): Promise<Session> {
    await this.#turn()
    try {
      if (this.#closed) throw new Error('The record is closed.')
      if (this.#thread.ended) await this.#reopen()
      return new EmbeddedSession(this.#thread)
    } catch (error) {
      this.giveBack()
      throw error
    }
  }

  giveBack(): void {
    const next = this.#queue.shift()
    if (next === undefined) this.#taken = false
    else next()
  }

  async end(): Promise<void> {
    await this.#turn()
    this.#closed = true
    await this.#thread.ask({ kind: 'close' })
    await this.#thread.end()
    await this.#release()
    this.giveBack()
  }

  /** How often a file was forced to the disk since the engine started; what "durable" rests on. */
  async countSyncs(): Promise<number> {
    const reply = await this.#thread.ask({ kind: 'count-syncs' })
    return reply.kind === 'syncs' ? reply.count : 0
  }

  async #turn(): Promise<void> {
    if (this.#taken) await new Promise<void>((ready) => this.#queue.push(ready))
    this.#taken = true
  }

  async #reopen(): Promise<void> {
    // Not before the old thread has really stopped: two engines on one directory would destroy it.
    await this.#thread.end()
    const started = await EngineThread.start({ directory: this.#directory })
    if (started.kind === 'failed') throw new Error(`The record cannot be opened again: ${started.because}`)
    this.#thread = started.thread
  }
}

/** One caller's turn at the engine. */
class EmbeddedSession implements Session {
  readonly acting: ActingRole
  readonly #thread: EngineThread
  #limitInMs = 0

  constructor(thread: EngineThread) {
    this.acting = thread.acting
    this.#thread = thread
  }

  async query(sql: string, parameters: readonly (string | null)[]): Promise<Answer> {
    const limit = limitSetBy(sql)
    if (limit !== undefined) this.#limitInMs = limit
    const { reply, ranOut } = await this.#askWithinLimit(sql, parameters)
    if (reply.kind === 'answer') return reply.answer
    if (reply.kind === 'refused') throw new DatabaseError(reply.refusal)
    // An engine that ended took its open transaction with it: rolling back has nothing left to do.
    if (sql === 'rollback') return { rows: [], affectedRows: 0, command: 'ROLLBACK' }
    if (ranOut) throw new DatabaseError(timedOut)
    await this.#thread.end()
    throw new Error(`The embedded engine failed: ${reply.kind === 'broken' ? reply.because : reply.kind}`)
  }

  async #askWithinLimit(
    sql: string,
    parameters: readonly (string | null)[]
  ): Promise<{ reply: Reply; ranOut: boolean }> {
    let ranOut = false
    const end = (): void => {
      ranOut = !this.#thread.ended
      void this.#thread.end()
    }
    const clock = this.#limitInMs > 0 ? setTimeout(end, this.#limitInMs) : undefined
    const reply = await this.#thread.ask({ kind: 'query', sql, parameters })
    clearTimeout(clock)
    return { reply, ranOut }
  }
}

/** The engine ignores statement_timeout, so its session keeps to the limit that a transaction sets. */
function limitSetBy(sql: string): number | undefined {
  const set = /^set local statement_timeout = (\d+)$/.exec(sql)
  return set === null ? undefined : Number(set[1])
}

/** What a server says of a statement that ran out of time. */
const timedOut = {
  message: 'canceling statement due to statement timeout',
  code: '57014',
  schema: undefined,
  table: undefined,
  column: undefined,
  constraint: undefined
}
