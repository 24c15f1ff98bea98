import { type Insertable, type Selectable, sql } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { ChainLink, Place } from './chain.ts'
import { chainStart } from './chain.ts'
import type { TrailChain, TrailEntry } from './entry.ts'
import { trailChain, trailFields } from './fields.ts'
import type { EntryTable } from './tables.ts'

/**
 * Waits until no other transaction appends to the chain, and gives the entry that the next one follows. The lock is
 * held until the transaction ends, so that two entries of a chain never follow the same one; another chain's is its own.
 */
export async function lastLinkLocked(tx: Transaction, chain: TrailChain): Promise<ChainLink> {
  const last = await sql<ChainLink>`select seq, hash from trail.last_link_locked(${chain})`.execute(tx)
  return last.rows[0] ?? chainStart
}

export async function insertEntries(tx: Transaction, entries: readonly TrailEntry[]): Promise<void> {
  await tx.insertInto('trail.entry').values(entries.map(entryRow)).execute()
}

function entryRow(entry: TrailEntry): Insertable<EntryTable> {
  return {
    seq: entry.seq,
    at: entry.at,
    chain: entry.chain ?? 'national',
    actor: entry.actor,
    account: entry.account ?? null,
    post: entry.post ?? null,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    before: JSON.stringify(entry.before),
    after: JSON.stringify(entry.after),
    reason: entry.reason ?? null,
    reading: entry.reading ?? false,
    previous_hash: entry.previousHash,
    hash: entry.hash
  }
}

/** The last entry of a chain by its name, as the database has the name: nobody has looked yet whether it is one. */
export interface Head extends ChainLink {
  readonly chain: string
}

/** The last entry of every chain that anything was ever appended to, as far as the scope sees them. */
export async function headsIn(db: Queryable): Promise<Head[]> {
  const heads = await sql<Head>`select chain, seq, hash from trail.heads() order by chain`.execute(db)
  return heads.rows
}

/** The last entry of a chain; the start where it has none that the scope sees. */
export async function headOf(db: Queryable, chain: TrailChain): Promise<ChainLink> {
  const head = await db
    .selectFrom('trail.entry')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? chainStart
}

/** The hash of an entry by its place; undefined where none stands there. */
export async function hashAt(db: Queryable, { chain, seq }: Head | Place): Promise<string | undefined> {
  const found = await db
    .selectFrom('trail.entry')
    .select('hash')
    .where('chain', '=', chain)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return found?.hash
}

/** Where the entry with a hash stands. */
export async function placeOfHash(db: Queryable, hash: string): Promise<Place | undefined> {
  const found = await db
    .selectFrom('trail.entry')
    .select(['chain', 'seq'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  const chain = trailChain.safeParse(found?.chain)
  return found !== undefined && chain.success ? { chain: chain.data, seq: found.seq } : undefined
}

/** A row of the trail as the entry that it is. */
export function entryOf(row: Selectable<EntryTable>): TrailEntry {
  return {
    seq: row.seq,
    at: row.at,
    ...(row.chain === 'national' ? {} : { chain: trailChain.parse(row.chain) }),
    actor: row.actor,
    ...(row.account === null ? {} : { account: row.account }),
    ...(row.post === null ? {} : { post: row.post }),
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: trailFields.parse(row.before),
    after: trailFields.parse(row.after),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.reading ? { reading: row.reading } : {}),
    previousHash: row.previous_hash,
    hash: row.hash
  }
}

/** Entries of a chain after a number, in order, a page at a time. */
export async function entriesAfter(
  db: Queryable,
  chain: TrailChain,
  seq: number,
  limit: number
): Promise<TrailEntry[]> {
  const rows = await db
    .selectFrom('trail.entry')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** The number of the national record's last entry; 0 while nothing was done. It changes with every change of it. */
export async function lastEntryNumber(db: Queryable): Promise<number> {
  return (await headOf(db, 'national')).seq
}
