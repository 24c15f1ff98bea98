import type { Transaction } from '../platform/database/database.ts'
import { entryHash } from './chain.ts'
import type { Deed, TrailEntry } from './entry.ts'
import { insertEntry, lastLinkLocked } from './store.ts'

/**
 * Appends a deed to the trail. Called last in the transaction that does the deed, so that both are kept or
 * neither is, and the chain is held up for as short a time as can be. An authority's chain asks for a transaction in
 * that authority's scope.
 */
export async function appendToTrail(tx: Transaction, at: Date, deed: Deed): Promise<TrailEntry> {
  const last = await lastLinkLocked(tx, deed.chain ?? 'national')
  const unhashed = { ...deed, seq: last.seq + 1, at, previousHash: last.hash }
  const entry = { ...unhashed, hash: entryHash(unhashed) }
  await insertEntry(tx, entry)
  return entry
}
