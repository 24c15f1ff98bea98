import { sql } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { ChainLink } from './chain.ts'
import { chainStart } from './chain.ts'
import type { TrailEntry } from './entry.ts'
import { trailFields } from './fields.ts'

// Any fixed number: whoever appends holds this lock until commit, so two entries never follow the same one.
const appendLock = 7_261_045

/** Waits until no other transaction is appending, and gives the entry that the next one follows. */
export async function lastLinkLocked(tx: Transaction): Promise<ChainLink> {
  await sql`select pg_advisory_xact_lock(${appendLock}::bigint)`.execute(tx)
  const last = await tx
    .selectFrom('trail.entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? chainStart
}

export async function insertEntry(tx: Transaction, entry: TrailEntry): Promise<void> {
  await tx
    .insertInto('trail.entry')
    .values({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
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

/** Entries after a number, in order, a page at a time. */
export async function entriesAfter(db: Queryable, seq: number, limit: number): Promise<TrailEntry[]> {
  const rows = await db
    .selectFrom('trail.entry')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: trailFields.parse(row.before),
    after: trailFields.parse(row.after),
    ...(row.reason === null ? {} : { reason: row.reason }),
    previousHash: row.previous_hash,
    hash: row.hash
  }))
}

/** The number of the last entry; 0 while nothing was ever done. It changes with every change of the record. */
export async function lastEntryNumber(db: Queryable): Promise<number> {
  const last = await db
    .selectFrom('trail.entry')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.seq ?? 0
}
