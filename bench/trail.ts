import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import {
  type DatabaseAddress,
  inTransaction,
  type OpenDatabase,
  openDatabase
} from '../src/platform/database/database.ts'
import { maintain } from '../src/platform/database/maintenance.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { rooms } from '../src/rooms.ts'
import { appendToTrail } from '../src/trail/append.ts'
import { chainStart, entryHash } from '../src/trail/chain.ts'
import type { Deed, TrailEntry } from '../src/trail/entry.ts'
import { verifyTrail } from '../src/trail/verify.ts'
import { isInstalled, type ServerVersion, startServer } from '../test/postgres-server.ts'
import { type Measured, measured, median } from './machine.ts'

const sizes = [50_000, 200_000]
const actions = 300
const rounds = 3

/**
 * `verifyTrail` over a chain of invented entries, and again over one four times as long, on each engine; beside it
 * what hashing the same entries in memory takes, which nothing can be quicker than. And what `appendToTrail` adds to a
 * transaction that writes one row, the two kinds of transaction turn and turn about.
 */
export async function benchTrail(): Promise<Measured> {
  const rows: (string | number)[][] = [
    [
      'engine, entries',
      'entries/s',
      'processor µs each',
      'of hashing alone',
      'more memory MB',
      'action ms',
      'with append ms',
      'append adds ms'
    ]
  ]
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    rows.push(...(await onEngine('embedded', { kind: 'embedded', directory: join(home, 'record') })))
  } finally {
    await rm(home, { recursive: true, force: true })
  }
  const version = (['18', '15'] satisfies ServerVersion[]).find(isInstalled)
  if (version !== undefined) {
    const server = await startServer(version)
    try {
      rows.push(...(await onEngine(`PostgreSQL ${version}`, { kind: 'server', url: server.url('postgres') })))
    } finally {
      await server.stop()
    }
  }
  return measured(rows)
}

async function onEngine(engine: string, address: DatabaseAddress): Promise<(string | number)[][]> {
  const opened = await openDatabase(address)
  if (opened.kind === 'refused') throw new Error(opened.because)
  const { database } = opened
  try {
    await migrate(database.owner, rooms)
    const rows: (string | number)[][] = []
    let last: Pick<TrailEntry, 'seq' | 'hash'> = chainStart
    for (const size of sizes) {
      const alone = performance.now()
      const entries = invented(last, size - last.seq)
      const hashingPerSecond = (size - last.seq) / ((performance.now() - alone) / 1000)
      last = entries.at(-1) ?? last
      await insertInBulk(database, entries)
      await maintain(database)
      const verified = await timeVerifying(database)
      const { without, withAppend } = await timeAppending(database)
      rows.push([
        `${engine}, ${size}`,
        Math.round(verified.perSecond),
        verified.microseconds.toFixed(1),
        (verified.perSecond / hashingPerSecond).toFixed(2),
        verified.megabytes.toFixed(0),
        without.toFixed(2),
        withAppend.toFixed(2),
        (withAppend - without).toFixed(2)
      ])
    }
    return rows
  } finally {
    await database.close()
  }
}

/** Entries as a real action leaves them: some fields before, some after, now and then a reason. */
function invented(after: Pick<TrailEntry, 'seq' | 'hash'>, count: number): TrailEntry[] {
  const entries: TrailEntry[] = []
  let { seq, hash } = after
  for (let index = 0; index < count; index += 1) {
    seq += 1
    const unhashed = { ...deed(seq), seq, at: new Date(1_795_000_000_000 + seq * 1_000), previousHash: hash }
    hash = entryHash(unhashed)
    entries.push({ ...unhashed, hash })
  }
  return entries
}

function deed(number: number): Deed {
  return {
    actor: 'Ada Lovelace',
    account: 'account-of-ada',
    post: 'Director of Children and Families',
    action: 'correct value',
    subject: { kind: 'inspection', id: `leeds/${number % 400}` },
    before: { 'judgement.overall': 'good', page: number % 30, areas: ['help and protection', 'leaders'] },
    after: { 'judgement.overall': 'outstanding', page: 1 + (number % 30), areas: ['help and protection'] },
    ...(number % 3 === 0 ? { reason: 'It says so on the first page of the report.' } : {})
  }
}

async function insertInBulk({ owner }: OpenDatabase, entries: readonly TrailEntry[]): Promise<void> {
  const batch = 5_000
  for (let from = 0; from < entries.length; from += batch) {
    const rows = entries.slice(from, from + batch).map((entry) => ({
      ...entry,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      reason: entry.reason ?? null,
      previous_hash: entry.previousHash
    }))
    await sql`insert into trail.entry
      (chain, seq, at, actor, account, post, action, subject_kind, subject_id, before, after, reason, reading, previous_hash, hash)
      select 'national', seq, at, actor, account, post, action, subject_kind, subject_id, before, after, reason, false,
        previous_hash, hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
        seq bigint, at timestamptz, actor text, account text, post text, action text, subject_kind text,
        subject_id text, before jsonb, after jsonb, reason text, previous_hash text, hash text
      )`.execute(owner)
  }
}

async function timeVerifying({ db }: OpenDatabase) {
  const { entries } = await verifyTrail(db)
  const seconds: number[] = []
  const processor = process.cpuUsage()
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    const verdict = await verifyTrail(db, {
      onProgress: () => {
        most = Math.max(most, process.memoryUsage.rss())
      }
    })
    seconds.push((performance.now() - started) / 1000)
    if (verdict.kind === 'broken') throw new Error(JSON.stringify(verdict))
  }
  const { user, system } = process.cpuUsage(processor)
  return {
    perSecond: entries / median(seconds),
    microseconds: (user + system) / (rounds * entries),
    megabytes: (most - before) / 1_000_000
  }
}

async function timeAppending({ db }: OpenDatabase) {
  const without: number[] = []
  const withAppend: number[] = []
  for (let round = 0; round < actions; round += 1) {
    for (const [times, appends] of [
      [without, false],
      [withAppend, true]
    ] as const) {
      const started = performance.now()
      await inTransaction(db, async (tx) => {
        await sql`select set_config('throughline.bench', ${String(round)}, true)`.execute(tx)
        if (appends) await appendToTrail(tx, new Date(), { ...deed(round), chain: 'accounts' })
      })
      times.push(performance.now() - started)
    }
  }
  return { without: median(without), withAppend: median(withAppend) }
}
