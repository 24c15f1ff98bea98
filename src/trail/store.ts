import { sql } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { ChainLink } from './chain.ts'
import { chainStart } from './chain.ts'
import type { TrailChain, TrailEntry } from './entry.ts'
import { trailChain, trailFields } from './fields.ts'

// Any fixed number: whoever appends holds this lock until commit, so two entries of a chain never follow the same one.
const appendLock = 7_261_045

/** Waits until no other transaction appends to the chain, and gives the entry that the next one follows. */
export async function lastLinkLocked(tx: Transaction, chain: TrailChain): Promise<ChainLink> {
  await sql`select pg_advisory_xact_lock(${appendLock}::integer, hashtext(${chain}))`.execute(tx)
  const last = await sql<ChainLink>`select seq, hash from trail.last_link(${chain})`.execute(tx)
  return last.rows[0] ?? chainStart
}

export async function insertEntry(tx: Transaction, entry: TrailEntry): Promise<void> {
  await tx
    .insertInto('trail.entry')
    .values({
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
      previous_hash: entry.previousHash,
      hash: entry.hash
    })
    .execute()
}

/** The chains that anything was ever appended to, as far as the scope sees them. */
export async function chainsIn(db: Queryable): Promise<TrailChain[]> {
  const rows = await db.selectFrom('trail.entry').select('chain').distinct().orderBy('chain').execute()
  return rows.map((row) => trailChain.parse(row.chain))
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
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    ...(chain === 'national' ? {} : { chain }),
    actor: row.actor,
    ...(row.account === null ? {} : { account: row.account }),
    ...(row.post === null ? {} : { post: row.post }),
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: trailFields.parse(row.before),
    after: trailFields.parse(row.after),
    ...(row.reason === null ? {} : { reason: row.reason }),
    previousHash: row.previous_hash,
    hash: row.hash
  }))
}

/** The number of the national record's last entry; 0 while nothing was done. It changes with every change of it. */
export async function lastEntryNumber(db: Queryable): Promise<number> {
  const last = await db
    .selectFrom('trail.entry')
    .select('seq')
    .where('chain', '=', 'national')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.seq ?? 0
}
