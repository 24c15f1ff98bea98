import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  inTransaction,
  type OpenDatabase,
  type Queryable,
  type Transaction
} from '../../platform/database/database.ts'
import { appliedMigrations } from '../../platform/database/migrations.ts'
import type { ArchiveHeader } from './archive-format.ts'
import { type CatalogTable, fullName, sequencesIn, tablesIn } from './catalog.ts'
import { filesNamedIn, type NamedFiles } from './named-files.ts'

interface OpenSnapshot extends Snapshot {
  readonly close: () => Promise<void>
}

/** Everything in the database as it was at one moment. */
export interface Snapshot extends Pick<ArchiveHeader, 'migrations' | 'tables' | 'sequences' | 'chains'> {
  readonly named: NamedFiles
  /** The next rows of a table as lines of JSON, about `wanted` of them; none at its end. */
  readonly next: (table: string, wanted: number) => Promise<readonly string[]>
}

/**
 * Shows the whole database as it was at one moment, to work that takes its time, while others go on writing.
 *
 * A server keeps the moment for one read-only transaction. The embedded engine has one session, so a transaction that
 * lasts as long as the backup would keep everybody else waiting: there the rows are laid aside by cursors that outlive
 * their short transaction, and are fetched from there between the others' queries.
 */
export async function withSnapshot<R>(
  { owner, engine }: Pick<OpenDatabase, 'owner' | 'engine'>,
  schemas: readonly string[],
  work: (snapshot: Snapshot) => Promise<R>
): Promise<R> {
  if (engine === 'server') {
    return inTransaction(owner, async (tx) => work(await openSnapshot(tx, schemas, 'no scroll cursor', tx)))
  }
  const snapshot = await inTransaction(owner, (tx) =>
    openSnapshot(tx, schemas, 'no scroll cursor with hold', owner)
  )
  try {
    return await work(snapshot)
  } finally {
    await snapshot.close()
  }
}

async function openSnapshot(
  tx: Transaction,
  schemas: readonly string[],
  cursor: string,
  fetching: Queryable
): Promise<OpenSnapshot> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx)
  await sql.raw(asPrintedEverywhere).execute(tx)
  const tables = await tablesIn(tx, schemas)
  const cursors = new Map<string, string>()
  // A name of its own each time: one that was stopped may still be at its end.
  const prefix = `backup_${randomUUID().slice(0, 8)}`
  const counted = []
  for (const [index, table] of tables.entries()) {
    const rows = await sql<{
      rows: number
    }>`select count(*) as rows from ${sql.id(table.schema, table.table)}`.execute(tx)
    const name = `${prefix}_${index}`
    cursors.set(fullName(table), name)
    await sql`declare ${sql.id(name)} ${sql.raw(cursor)} for ${linesOf(table)}`.execute(tx)
    counted.push({
      name: fullName(table),
      columns: table.columns.map(({ name }) => name),
      rows: rows.rows[0]?.rows ?? 0
    })
  }
  return {
    migrations: await appliedMigrations(tx),
    tables: counted,
    // Read after the moment itself: a number that is seen as used was given before.
    sequences: await sequencesIn(tx, schemas),
    chains: await chainEnds(tx, tables),
    named: await filesNamedIn(tx),
    next: async (table, wanted) => {
      const fetched = await sql<{ line: string }>`
        fetch ${sql.raw(String(Math.trunc(wanted)))} from ${sql.id(cursors.get(table) ?? table)}`.execute(
        fetching
      )
      return fetched.rows.map(({ line }) => line)
    },
    close: async () => {
      // Where the engine was opened anew meanwhile, its cursors are gone already.
      for (const name of cursors.values())
        await sql`close ${sql.id(name)}`.execute(fetching).catch(() => undefined)
    }
  }
}

/** A value's text must not depend on whose session prints it; and a row that a policy hides is an error, no gap. */
const asPrintedEverywhere = `
  set local row_security = off;
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1`

function linesOf({ schema, table, columns }: CatalogTable) {
  const texts = sql.join(columns.map(({ name }) => sql`${sql.id(name)}::text as ${sql.id(name)}`))
  return sql`select row_to_json(row)::text as line from (select ${texts} from ${sql.id(schema, table)}) as row`
}

async function chainEnds(tx: Transaction, tables: readonly CatalogTable[]): Promise<Snapshot['chains']> {
  const entries = tables.find((table) => fullName(table) === 'trail.entry')
  if (entries === undefined) return []
  // A record of before there were chains has one.
  const chain = entries.columns.some(({ name }) => name === 'chain') ? sql`chain` : sql`'national'::text`
  const found = await sql<Snapshot['chains'][number]>`
    select distinct on (${chain}) ${chain} as chain, seq, hash from trail.entry order by ${chain}, seq desc`.execute(
    tx
  )
  return found.rows
}
