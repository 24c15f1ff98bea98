// Kills a process that writes to the record, again and again at any moment, and counts what was acknowledged and is
// gone: `node bench/kill-engine.ts [kills]`. Every sixth kill comes while the engine starts or recovers; after every tenth
// amcheck reads every index. Ends with 1 when anything was lost or damaged.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import {
  type Database,
  inTransaction,
  type OpenDatabase,
  openDatabase
} from '../src/platform/database/database.ts'

const [role = '40', given = ''] = process.argv.slice(2)
if (role === 'write') await writeForEver(given)
else await killAgainAndAgain(Number(role))

/** Commits to two tables at once and prints each number once it is acknowledged, until it is killed. */
async function writeForEver(directory: string): Promise<void> {
  const { db } = await opened(directory)
  await sql`create table if not exists ledger (entry int primary key, body text, length int)`.execute(db)
  await sql`create table if not exists audit (id serial primary key, entry int references ledger)`.execute(db)
  for (let entry = (await stateOf(db)).last + 1; ; entry += 1) {
    const body = 'x'.repeat(100 + ((entry * 37) % 3000))
    await inTransaction(db, async (tx) => {
      await sql`insert into ledger values (${entry}, ${body}, ${body.length})`.execute(tx)
      await sql`insert into audit (entry) values (${entry})`.execute(tx)
    })
    writeSync(1, `${entry}\n`)
    if (entry % 701 === 0) await sql`checkpoint`.execute(db)
    if (entry % 1999 === 0) await sql`vacuum ledger`.execute(db)
  }
}

async function killAgainAndAgain(kills: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-kill-'))
  const tally = { kills, acknowledged: 0, lost: 0, damaged: 0, notOpened: 0, slowestOpeningMs: 0 }
  for (let kill = 1; kill <= kills; kill += 1) {
    tally.acknowledged = Math.max(
      tally.acknowledged,
      await acknowledgedUntilKilled(directory, kill % 6 === 0)
    )
    const start = performance.now()
    const outcome = await openDatabase({ kind: 'embedded', directory })
    if (outcome.kind === 'refused') {
      tally.notOpened += 1
      console.log(`kill ${kill}: ${outcome.because}`)
      continue
    }
    tally.slowestOpeningMs = Math.max(tally.slowestOpeningMs, Math.round(performance.now() - start))
    const { db, close } = outcome.database
    if (tally.acknowledged > 0) {
      const { entries, last, audited, torn } = await stateOf(db)
      tally.lost += Math.max(0, tally.acknowledged - Math.min(entries, last))
      if (torn > 0 || audited !== entries) tally.damaged += 1
      if (kill % 10 === 0) await readEveryIndex(db)
    }
    await close()
  }
  await rm(directory, { recursive: true, force: true })
  console.log(JSON.stringify(tally))
  process.exitCode = tally.lost + tally.damaged + tally.notOpened > 0 ? 1 : 0
}

/** Starts a writer, kills it at a random moment, and gives the last number it had acknowledged. */
async function acknowledgedUntilKilled(directory: string, early: boolean): Promise<number> {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [script, 'write', directory], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    if (said === '' && !early) setTimeout(() => child.kill('SIGKILL'), Math.random() * 1200)
    said += text.toString()
  })
  if (early) setTimeout(() => child.kill('SIGKILL'), 30 + Math.random() * 500)
  await once(child, 'close')
  return Math.max(
    0,
    ...said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .map(Number)
  )
}

interface State {
  readonly entries: number
  readonly last: number
  readonly torn: number
  readonly audited: number
}

async function stateOf(db: Database): Promise<State> {
  const found = await sql<State>`select count(*) as entries, coalesce(max(entry), 0) as last,
    count(*) filter (where length(body) <> length) as torn, (select count(*) from audit) as audited
    from ledger`.execute(db)
  const [state] = found.rows
  if (state === undefined) throw new Error('Nothing was counted')
  return state
}

async function readEveryIndex(db: Database): Promise<void> {
  await sql`create extension if not exists amcheck`.execute(db)
  await sql`select bt_index_check(c.oid, true) from pg_class c join pg_am a on a.oid = c.relam
    where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p'`.execute(db)
}

async function opened(directory: string): Promise<OpenDatabase> {
  const outcome = await openDatabase({ kind: 'embedded', directory })
  if (outcome.kind === 'refused') throw new Error(outcome.because)
  return outcome.database
}
