import { sql } from 'kysely'
import type { Database, OpenDatabase, Queryable, Transaction } from './database.ts'
import { inTransaction } from './database.ts'
import { lockMigrations } from './migration-lock.ts'

// A schema of its own: whoever looks into the database by other means sees what is the matter.
const mark = 'unfinished_restore'

/** What a database with a restore that was broken off says to whoever would open it. */
export const unfinishedInWords =
  'A restore into this place was broken off, so what is here is not whole. Run `throughline restore` again with the same backup: it starts anew.'

/** Whether a restore into this database began and did not come to its end. */
export async function isRestoreUnfinished(db: Queryable): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select to_regnamespace(${mark}) is not null as there`.execute(
    db
  )
  return found.rows[0]?.there === true
}

/**
 * Marks an empty database as being restored into. One that was marked before is emptied first: everything in it came
 * from the restore that was broken off. Nothing is changed in one that holds anything else.
 */
export function beginRestore(owner: Database, schemas: readonly string[]): Promise<'begun' | 'not-empty'> {
  return inTransaction(owner, async (tx) => {
    await lockMigrations(tx)
    if (await isRestoreUnfinished(tx)) {
      await dropSchemas(tx, schemas)
      return 'begun'
    }
    if (!(await isEmpty(tx, schemas))) return 'not-empty'
    await sql`create schema ${sql.id(mark)}`.execute(tx)
    return 'begun'
  })
}

/** Takes away what a restore that cannot be finished has made, so that the place is empty again. */
export async function abandonRestore(owner: Database, schemas: readonly string[]): Promise<void> {
  await inTransaction(owner, async (tx) => {
    await lockMigrations(tx)
    await dropSchemas(tx, schemas)
    await endRestore(tx)
  })
}

/** The last thing that a restore does: from here on the place can be opened. */
export async function endRestore(tx: Transaction): Promise<void> {
  await sql`drop schema ${sql.id(mark)}`.execute(tx)
}

const restoreLock = 7_251_905

/**
 * Does the work while no other process restores into the same database; undefined where one does. The embedded
 * engine's directory is open to one process anyway.
 */
export async function asTheOnlyRestore<R>(
  { owner, engine }: Pick<OpenDatabase, 'owner' | 'engine'>,
  work: () => Promise<R>
): Promise<R | undefined> {
  if (engine === 'embedded') return work()
  return owner.connection().execute(async (held) => {
    const lock = await sql<{
      mine: boolean
    }>`select pg_try_advisory_lock(${restoreLock}::bigint) as mine`.execute(held)
    if (lock.rows[0]?.mine !== true) return undefined
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${restoreLock}::bigint)`.execute(held)
    }
  })
}

async function dropSchemas(tx: Transaction, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(tx)
}

/** No schema of ours, and nothing of anybody else's that is more than an extension. */
async function isEmpty(tx: Transaction, schemas: readonly string[]): Promise<boolean> {
  const found = await sql<{ empty: boolean }>`select not exists (
      select from pg_namespace where nspname = any(${[...schemas]}::text[])
    ) and not exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
        )
    ) as empty`.execute(tx)
  return found.rows[0]?.empty === true
}
