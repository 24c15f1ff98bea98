import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { grantToApplication } from './application-role.ts'
import { type Database, inTransaction, type Queryable, type Transaction } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { lockMigrations } from './migration-lock.ts'
import { isRestoreUnfinished, unfinishedInWords } from './unfinished-restore.ts'

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

/** What a restore asks of its migrations; everybody else is refused while one is unfinished. */
export interface RestoringMigrations {
  /** The names of the migrations that the backup's database had; without them all are applied. */
  readonly only?: ReadonlySet<string>
}

/**
 * Brings the database up to what the rooms' migrations say, in the order given, as its owner. Safe to run from two
 * processes.
 */
export async function migrate(
  db: Database,
  rooms: readonly RoomMigrations[],
  restoring?: RestoringMigrations
): Promise<MigrationOutcome> {
  const shipped = (await Promise.all(rooms.map(migrationsOf))).flat()
  const only = restoring?.only
  const migrations = only === undefined ? shipped : shipped.filter(({ name }) => only.has(name))
  const free = await inTransaction(db, (tx) => prepare(tx, restoring !== undefined))
  if (!free) return { kind: 'refused', because: unfinishedInWords }
  const before = await appliedIn(db)
  const refused = mismatch(before, shipped)
  if (refused !== undefined) return { kind: 'refused', because: refused }
  const applied: string[] = []
  for (const migration of migrations) {
    if (before.has(migration.name)) continue
    const failure = await apply(db, migration)
    if (failure !== undefined) return { kind: 'failed', migration: migration.name, because: failure }
    applied.push(migration.name)
  }
  // Two that grant at once would trip over each other.
  const begun = rooms.filter(({ room }) => migrations.some(({ name }) => name.startsWith(`${room}/`)))
  await inTransaction(db, async (tx) => {
    await lockMigrations(tx)
    for (const { room } of begun) await grantToApplication(tx, room)
  })
  return { kind: 'current', version: versionOf(migrations), applied }
}

/** A migration by its name, with the hash of its text: two programs that know the same ones have the same tables. */
export interface KnownMigration {
  readonly name: string
  readonly sha256: string
}

/** The migrations that were applied to a database. */
export async function appliedMigrations(db: Queryable): Promise<KnownMigration[]> {
  return [...(await appliedIn(db))].map(([name, sha256]) => ({ name, sha256 }))
}

/** Why a database with these migrations cannot be one of this program's, in words; undefined where it can. */
export async function misfitOf(
  found: readonly KnownMigration[],
  rooms: readonly RoomMigrations[]
): Promise<string | undefined> {
  const shipped = (await Promise.all(rooms.map(migrationsOf))).flat()
  return mismatch(new Map(found.map(({ name, sha256 }) => [name, sha256])), shipped)
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

/** Whether the database may be migrated: not while a restore into it is unfinished, save by that restore. */
async function prepare(tx: Transaction, restoring: boolean): Promise<boolean> {
  await lockMigrations(tx)
  if (!restoring && (await isRestoreUnfinished(tx))) return false
  await sql`create schema if not exists platform`.execute(tx)
  await sql`create table if not exists platform.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now()
  )`.execute(tx)
  return true
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
      await lockMigrations(tx)
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
