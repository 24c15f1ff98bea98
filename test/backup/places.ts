import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type afterAll, afterEach } from 'vitest'
import type { BackedUp } from '../../src/house/operations/take-backup.ts'
import { type Database, type OpenDatabase, openDatabase } from '../../src/platform/database/database.ts'
import { openContentStore } from '../../src/platform/files/content-store.ts'
import { openHoldingStore } from '../../src/platform/files/holding-store.ts'
import { startFromFacts } from '../../src/record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../../src/record/facts/shipped-facts.ts'
import { rooms } from '../../src/rooms.ts'
import { copyFor } from '../databases.ts'
import { makeEverything } from '../isolation/every-kind-of-thing.ts'
import { noon } from '../leeds-record.ts'
import { seedPeople } from '../people.ts'

export interface Place extends BackedUp, Pick<OpenDatabase, 'db'> {
  readonly database: OpenDatabase
  readonly home: string
  readonly by: string
}

/**
 * Places to back up and to restore into, with databases and files of their own: for a file of tests, until each test has
 * ended, or all have.
 */
export function placesForTests(ends: typeof afterEach | typeof afterAll = afterEach): {
  readonly open: (engine: 'embedded' | '18') => Promise<Place>
  readonly openEmpty: (engine: 'embedded' | '18') => Promise<Place>
  readonly file: (name: string) => Promise<string>
} {
  const ending: (() => Promise<unknown>)[] = []
  ends(async () => {
    for (const end of ending.splice(0).reverse()) await end()
  })
  const directory = async (): Promise<string> => {
    const made = await mkdtemp(join(tmpdir(), 'throughline-backup-'))
    ending.push(() => rm(made, { recursive: true, force: true, maxRetries: 5 }))
    return made
  }
  const open = async (engine: 'embedded' | '18'): Promise<Place> => {
    const address = await copyFor(engine)
    if (address.kind === 'embedded') {
      ending.push(() => rm(address.directory, { recursive: true, force: true, maxRetries: 5 }))
    }
    const opened = await openDatabase(address)
    if (opened.kind === 'refused') throw new Error(opened.because)
    ending.push(() => opened.database.close())
    const home = await directory()
    const store = await openContentStore(join(home, 'files'))
    const waiting = await openHoldingStore(join(home, 'files', 'waiting'))
    return { ...opened.database, database: opened.database, home, store, waiting, clock: noon, by: 'Ada' }
  }
  return {
    open,
    openEmpty: async (engine) => {
      const place = await open(engine)
      for (const { room } of rooms) await sql`drop schema ${sql.id(room)} cascade`.execute(place.owner)
      return place
    },
    file: async (name) => join(await directory(), name)
  }
}

/** Words that have gone wrong on their way into files before. */
export const awkwardWords = [
  'plain',
  '',
  'a "quoted" \\ back\\\\slash, {braces}, [brackets], NULL, \\N',
  'tab\tnewline\nreturn\r\nand \u2028 line separator',
  'Zoë, 童年, 👩‍👧‍👦, e\u0301, \u0001\u007f',
  '</script><!-- $1 %s \u{10ffff}'
]

const report = Buffer.from('%PDF-1.7 as if it were a report')

/**
 * Fills a place with the shipped facts of Leeds, two workspaces of people, a private thing of every kind, and rows
 * that are hard to carry.
 */
export async function fillPlace({ db, owner, store, waiting }: Place): Promise<void> {
  const facts = loadShippedFacts()
  const activities = facts.activities.filter(({ authority }) => authority === 'leeds')
  await startFromFacts(db, noon, () => ({ ...facts, activities }))
  await seedPeople(db)
  const sha256 = await store.put(report)
  const words = JSON.stringify(awkwardWords)
  await sql`insert into record.report
    (sha256, activity, version, file_name, bytes, pages, reader, received_at, read_at, reading, differences)
    select ${sha256}, min(id), 1, ${awkwardWords[2]}, ${report.length}, 1, 'r', '2026-11-22 12:00:00.123456+00', now(),
      '{"big": 12345678901234567890.10, "none": null, "one": 1.0}', 'null' from record.activity`.execute(
    owner
  )
  await sql`update record.activity set remarks = array(select jsonb_array_elements_text(${words}::jsonb)),
    themes = array[null, 'a,b', '{"x"}'] where authority = 'leeds'`.execute(owner)
  await sql`insert into record.import_run (way, started_by, started_at, arrival, files)
    values ('upload', 'Ada', now(), 'whole', 1)`.execute(owner)
  await sql`insert into record.import_file (run, position, file_name, sha256, state)
    select id, 1, 'waits.pdf', ${sha256}, 'waiting' from record.import_run`.execute(owner)
  // A number that was given and never used is not given again.
  await sql`select nextval(pg_get_serial_sequence('record.activity', 'id')) from generate_series(1, 7)`.execute(
    owner
  )
  const run = await sql<{ id: number }>`select id from record.import_run`.execute(owner)
  await waiting.hold(`${run.rows[0]?.id}-1.pdf`, report)
  await makeEverything(db, 'leeds', 'quince', noon.now())
}

/**
 * Every row of every table as text, and what holds them together; without what a restore changes of itself: the
 * sessions that it ends, what works once and is not restored, and the entry of the trail that says so.
 */
export async function everythingIn(owner: Database): Promise<Record<string, readonly string[]>> {
  const schemas = rooms.map(({ room }) => room)
  await sql`set timezone = 'UTC'`.execute(owner)
  const tables = await sql<{ schema: string; name: string }>`select schemaname as schema, tablename as name
    from pg_tables where schemaname = any(${schemas}::text[]) order by 1, 2`.execute(owner)
  const found: Record<string, readonly string[]> = {}
  for (const { schema, name } of tables.rows) {
    if (worksOnce.has(`${schema}.${name}`)) continue
    const rows = await sql<{ row: string }>`
      select (to_jsonb(t) - ${[...(await computedIn(owner, schema, name)), ...endedBy(schema, name)]}::text[])::text as row
      from ${sql.id(schema, name)} t`.execute(owner)
    found[`${schema}.${name}`] = rows.rows
      .map(({ row }) => row)
      .filter((row) => !row.includes('"action": "restore backup"'))
      .sort()
  }
  found['what holds them'] = await linesOf(
    owner,
    sql`select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) as line
        from pg_constraint c join pg_namespace n on n.oid = connamespace where nspname = any(${schemas}::text[])
      union all select tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
        from pg_trigger t join pg_class r on r.oid = tgrelid join pg_namespace n on n.oid = relnamespace
        where not tgisinternal and nspname = any(${schemas}::text[])
      union all select schemaname || tablename || policyname || coalesce(qual, '') || coalesce(with_check, '')
        from pg_policies where schemaname = any(${schemas}::text[])
      union all select oid::regclass || ' ' || relrowsecurity || coalesce(relacl::text, '') from pg_class
        where relkind = 'r' and relnamespace in (select oid from pg_namespace where nspname = any(${schemas}::text[]))
      union all select schemaname || sequencename || coalesce(last_value, 0) from pg_sequences
        where schemaname = any(${schemas}::text[])`
  )
  return found
}

const worksOnce = new Set([
  'people.password_link',
  'people.half_sign_in',
  'people.code_set_up',
  'people.openid_pending'
])

/** The columns that the engine computes: two engines split a text into words differently. */
async function computedIn(owner: Database, schema: string, table: string): Promise<string[]> {
  const found = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${table} and is_generated = 'ALWAYS'`.execute(owner)
  return found.rows.map(({ name }) => name)
}

function endedBy(schema: string, table: string): string[] {
  return schema === 'people' && table === 'session' ? ['ended_at'] : []
}

async function linesOf(owner: Database, query: ReturnType<typeof sql>): Promise<string[]> {
  const found = await sql<{ line: string }>`select line from (${query}) q order by line collate "C"`.execute(
    owner
  )
  // The owner is called otherwise on each engine.
  return found.rows.map(({ line }) =>
    line.replaceAll(/(?<=[{,]|\/)(postgres|throughline)(?=[=},])/g, 'owner')
  )
}
