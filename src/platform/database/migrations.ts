import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { grantToApplication } from './application-role.ts'
import { type Database, inTransaction, type Queryable } from './database.ts'
import { DatabaseError } from './database-error.ts'

/** A room that keeps something: its migrations are the `NNN-name.sql` files of one directory. */
export interface RoomMigrations {
  readonly room: string
  readonly directory: URL
}

export type MigrationOutcome =
  /** `version` is what `/health` reports, the last migration of each room: "record 2, trail 1". */
  | { readonly kind: 'current'; readonly version: string; readonly applied: readonly string[] }
  /** Nothing of this migration was kept; the ones before it were. */
  | { readonly kind: 'failed'; readonly migration: string; readonly because: string }
  /** The database and the program do not belong together; nothing was changed. */
  | { readonly kind: 'refused'; readonly because: string }

interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

/**
 * Brings the database up to what the rooms' migrations say, in the order given, as its owner. Safe to run from two
 * processes.
 */
export async function migrate(db: Database, rooms: readonly RoomMigrations[]): Promise<MigrationOutcome> {
  const migrations = (await Promise.all(rooms.map(migrationsOf))).flat()
  await inTransaction(db, prepare)
  const before = await appliedIn(db)
  const refused = mismatch(before, migrations)
  if (refused !== undefined) return { kind: 'refused', because: refused }
  const applied: string[] = []
  for (const migration of migrations) {
    if (before.has(migration.name)) continue
    const failure = await apply(db, migration)
    if (failure !== undefined) return { kind: 'failed', migration: migration.name, because: failure }
    applied.push(migration.name)
  }
  // Two that grant at once would trip over each other.
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
    for (const { room } of rooms) await grantToApplication(tx, room)
  })
  return { kind: 'current', version: versionOf(migrations), applied }
}

async function migrationsOf({ room, directory }: RoomMigrations): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, directory), 'utf8')
      const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
      return { name: `${room}/${file.replace(/\.sql$/, '')}`, text, hash }
    })
  )
}

/** Any number, the same in every process: whoever holds it is the only one that migrates. */
const lockNumber = 7_251_904

async function prepare(tx: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
  await sql`create schema if not exists platform`.execute(tx)
  await sql`create table if not exists platform.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now()
  )`.execute(tx)
}

async function appliedIn(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{
    name: string
    sha256: string
  }>`select name, sha256 from platform.migration`.execute(db)
  return new Map(found.rows.map(({ name, sha256 }) => [name, sha256]))
}

function mismatch(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[]
): string | undefined {
  const known = new Map(migrations.map(({ name, hash }) => [name, hash]))
  for (const [name, hash] of applied) {
    const here = known.get(name)
    if (here === undefined)
      return `The record was last opened by a newer version, which added ${name}. Use that version.`
    if (here !== hash)
      return `This record was made by another build of Throughline, with another ${name}. Use that build, or set DATA_DIR to a new directory.`
  }
  return undefined
}

/** Undefined when it was applied, here or meanwhile by another process; otherwise what PostgreSQL said. */
async function apply(db: Database, migration: Migration): Promise<string | undefined> {
  try {
    await inTransaction(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
      if ((await appliedIn(tx)).has(migration.name)) return
      await sql.raw(migration.text).execute(tx)
      await sql`insert into platform.migration (name, sha256) values (${migration.name}, ${migration.hash})`.execute(
        tx
      )
    })
    return undefined
  } catch (error) {
    if (error instanceof DatabaseError) return error.message
    throw error
  }
}

function versionOf(migrations: readonly Migration[]): string {
  const last = new Map(
    migrations.map(({ name }) => {
      const [room = '', file = ''] = name.split('/')
      return [room, Number.parseInt(file, 10)]
    })
  )
  return [...last].map(([room, number]) => `${room} ${number}`).join(', ')
}
