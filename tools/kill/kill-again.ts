import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  type DatabaseAddress,
  type OpenDatabase,
  openDatabase
} from '../../src/platform/database/database.ts'
import { verifyTrail } from '../../src/trail/verify.ts'
import { startServer, type TestServer } from '../../test/postgres-server.ts'
import { type RunningSite, spawnSite, startSite } from '../running-site.ts'
import { Ledger } from './ledger.ts'
import { seedWork, workers } from './people-at-work.ts'

export interface Kills {
  /** While people write. */
  readonly underLoad: number
  /** While the site starts on a record that is there. */
  readonly whileStarting: number
  /** While the site starts for the first time, which makes the database, migrates it and fills it. */
  readonly whileMaking: number
}

export interface Tally {
  kills: number
  /** How often the database dropped every connection while people wrote. */
  dropped: number
  acknowledged: number
  lost: number
  /** Opened and found broken: a trail that does not verify. */
  damaged: number
  /** A place that could not be opened after the kill. */
  notOpened: number
  /** Answers other than "kept" while nothing was dropped. */
  refused: number
  /** Deeds that the running site never answered. */
  unanswered: number
  slowestStartMs: number
  seconds: number
}

/**
 * Kills the built site at moments that nobody chose, as a power cut would, and looks each time whether everything it
 * had acknowledged is there and the trail is whole.
 */
export async function killAgain(
  engine: 'embedded' | 'server',
  kills: Kills,
  tell: (line: string) => void = () => undefined
): Promise<Tally> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-kill-'))
  const server = engine === 'server' ? await startServer('18') : undefined
  const killing = new Killing(home, server, tell)
  const began = performance.now()
  try {
    await killing.whileMaking(kills.whileMaking)
    await killing.underLoad(kills)
    return { ...killing.tally, seconds: Math.round((performance.now() - began) / 1000) }
  } finally {
    await server?.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Place {
  readonly settings: Readonly<Record<string, string>>
  readonly address: DatabaseAddress
}

class Killing {
  readonly tally: Tally = {
    ...{ kills: 0, dropped: 0, acknowledged: 0, lost: 0, damaged: 0 },
    ...{ notOpened: 0, refused: 0, unanswered: 0, slowestStartMs: 0, seconds: 0 }
  }
  readonly #home: string
  readonly #server: TestServer | undefined
  readonly #tell: (line: string) => void
  #usualStartMs = 5000
  #places = 0

  constructor(home: string, server: TestServer | undefined, tell: (line: string) => void) {
    this.#home = home
    this.#server = server
    this.#tell = tell
  }

  /** Each time on a place of its own, at any moment from nothing to ready. */
  async whileMaking(kills: number): Promise<void> {
    for (let kill = 1; kill <= kills; kill += 1) {
      const place = await this.#newPlace()
      if (kill === 1) await this.#timeAStart(await this.#newPlace())
      await this.#killWhileStarting(place)
      // Whatever it left behind, the next start makes a whole record of it.
      const site = await this.#start(place)
      if (site === undefined) continue
      await site.stop()
      await this.#look(place, [])
    }
  }

  async underLoad({ underLoad, whileStarting }: Kills): Promise<void> {
    const place = await this.#newPlace()
    await this.#timeAStart(place)
    await this.#withDatabase(place, ({ db, owner }) => seedWork(db, owner))
    const ledgers = workers.map((worker) => new Ledger(worker))
    const rounds = underLoad + whileStarting
    for (let round = 1; round <= rounds; round += 1) {
      const early =
        Math.floor((round * whileStarting) / rounds) > Math.floor(((round - 1) * whileStarting) / rounds)
      if (early) await this.#killWhileStarting(place)
      else await this.#killAtWork(place, ledgers, round % 3 === 0)
      await this.#look(place, ledgers)
      if (round % 10 === 0) this.#tell(`${round} of ${rounds}: ${JSON.stringify(this.tally)}`)
    }
    this.tally.unanswered = ledgers.reduce((sum, { unanswered }) => sum + unanswered, 0)
    this.tally.acknowledged = ledgers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  }

  async #killAtWork(place: Place, ledgers: readonly Ledger[], dropping: boolean): Promise<void> {
    const site = await this.#start(place)
    if (site === undefined) return
    const refusedBefore = ledgers.map(({ refused }) => refused.length)
    const drops = dropping && this.#server !== undefined
    if (drops) await this.#dropAtWork(place, site, ledgers)
    const work = atWork(site, ledgers)
    // Mostly once work is going on; now and then at its very first request.
    if (Math.random() < 0.8) await work.going
    await sleep(Math.random() * (drops ? 500 : 1500))
    await site.kill()
    await work.ended
    this.tally.kills += 1
    if (drops) return
    for (const [at, { worker, refused }] of ledgers.entries()) {
      for (const status of refused.slice(refusedBefore[at])) {
        this.tally.refused += 1
        this.#tell(`${worker.what}: answered with ${status}`)
      }
    }
  }

  /** The database drops every connection: those who were told "not now" try again, and the same process goes on. */
  async #dropAtWork(place: Place, site: RunningSite, ledgers: readonly Ledger[]): Promise<void> {
    const work = atWork(site, ledgers)
    await work.going
    await sleep(Math.random() * 1000)
    await this.#dropConnections(place)
    work.stop()
    await work.ended
    await this.#look(place, ledgers)
  }

  async #killWhileStarting(place: Place): Promise<void> {
    const child = spawnSite(place.settings)
    child.stdout.resume()
    child.stderr.resume()
    const closed = once(child, 'close')
    await sleep(Math.random() * this.#usualStartMs)
    child.kill('SIGKILL')
    await closed
    this.tally.kills += 1
  }

  async #dropConnections(place: Place): Promise<void> {
    this.tally.dropped += 1
    await this.#withDatabase(place, async ({ owner }) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'throughline' and pid <> pg_backend_pid() and datname = current_database()`.execute(
        owner
      )
    })
  }

  async #look(place: Place, ledgers: readonly Ledger[]): Promise<void> {
    await this.#withDatabase(place, async ({ db, owner }) => {
      for (const ledger of ledgers) {
        const lost = await ledger.lostIn(owner)
        if (lost > 0) this.#tell(`${ledger.worker.what}: ${lost} lost`)
        this.tally.lost += lost
      }
      const tables = await sql<{
        there: boolean
      }>`select to_regclass('trail.entry') is not null as there`.execute(owner)
      if (tables.rows[0]?.there !== true) return
      const columns = await sql`select 1 from information_schema.columns
        where table_schema = 'trail' and table_name = 'entry' and column_name = 'reading'`.execute(owner)
      if (columns.rows.length === 0) return
      const verdict = await verifyTrail(db)
      if (verdict.kind === 'broken') {
        this.tally.damaged += 1
        this.#tell(JSON.stringify(verdict))
      }
    })
  }

  async #withDatabase(place: Place, work: (database: OpenDatabase) => Promise<void>): Promise<void> {
    const opened = await openDatabase(place.address)
    if (opened.kind === 'refused') {
      this.tally.notOpened += 1
      this.#tell(opened.because)
      return
    }
    try {
      await work(opened.database)
    } finally {
      await opened.database.close()
    }
  }

  /** Undefined, and counted, where the site does not come up. */
  async #start(place: Place): Promise<RunningSite | undefined> {
    try {
      const site = await startSite(place.settings, (words) => {
        if (!/^\s*(Closing|Nobody can sign in yet)/.test(words)) this.#tell(words.trim())
      })
      this.tally.slowestStartMs = Math.max(this.tally.slowestStartMs, Math.round(site.startedIn))
      return site
    } catch {
      this.tally.notOpened += 1
      return undefined
    }
  }

  async #timeAStart(place: Place): Promise<void> {
    const site = await this.#start(place)
    if (site === undefined) throw new Error('The site does not start')
    this.#usualStartMs = site.startedIn
    await site.stop()
  }

  async #newPlace(): Promise<Place> {
    this.#places += 1
    const name = `place_${this.#places}`
    const directory = join(this.#home, name)
    if (this.#server === undefined) {
      return {
        settings: { DATA_DIR: directory },
        address: { kind: 'embedded', directory: join(directory, 'database') }
      }
    }
    const opened = await openDatabase({ kind: 'server', url: this.#server.url('postgres') })
    if (opened.kind === 'refused') throw new Error(opened.because)
    await sql`create database ${sql.id(name)}`.execute(opened.database.owner)
    await opened.database.close()
    const url = this.#server.url(name)
    return { settings: { DATA_DIR: directory, DATABASE_URL: url }, address: { kind: 'server', url } }
  }
}

interface Work {
  readonly stop: () => void
  /** Somebody has been told that something is kept, or half a minute has passed. */
  readonly going: Promise<void>
  readonly ended: Promise<unknown>
}

function atWork(site: RunningSite, ledgers: readonly Ledger[]): Work {
  const stop = new AbortController()
  const kept = (): number => ledgers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  const before = kept()
  const ended = Promise.all(ledgers.map((ledger) => ledger.work(site.address, stop.signal)))
  return { stop: () => stop.abort(), going: somethingIsKept(() => kept() > before), ended }
}

async function somethingIsKept(isKept: () => boolean): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end && !isKept(); ) await sleep(10)
}
