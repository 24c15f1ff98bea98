import type { Transaction } from '../platform/database/database.ts'
import { isList } from './canonical.ts'
import { type ChainLink, entryHash } from './chain.ts'
import type { Deed, TrailChain, TrailEntry, TrailFields, TrailValue } from './entry.ts'
import { insertEntries, lastLinkLocked } from './store.ts'

/**
 * Appends a deed to the trail. Called last in the transaction that does the deed, so that both are kept or
 * neither is, and the chain is held up for as short a time as can be. An authority's chain asks for a transaction in
 * that authority's scope. A deed that belongs in two chains is appended to the authority's first, then to `accounts`,
 * then to `national`: two transactions that took them in another order could wait for each other.
 */
export async function appendToTrail(tx: Transaction, at: Date, deed: Deed): Promise<TrailEntry> {
  const last = await lastLinkLocked(tx, deed.chain ?? 'national')
  const entry = entryAfter(last, at, deed)
  await insertEntries(tx, [entry])
  return entry
}

/** The same for many deeds of one chain, in their order: the chain is held once and written once. */
export async function appendAllToTrail(
  tx: Transaction,
  at: Date,
  chain: TrailChain,
  deeds: readonly Deed[]
): Promise<void> {
  if (deeds.length === 0) return
  let last = await lastLinkLocked(tx, chain)
  const entries: TrailEntry[] = []
  for (const deed of deeds) {
    const entry = entryAfter(last, at, { ...deed, chain })
    entries.push(entry)
    last = entry
  }
  await insertEntries(tx, entries)
}

function entryAfter(last: ChainLink, at: Date, deed: Deed): TrailEntry {
  const unhashed = { ...asKept(deed), seq: last.seq + 1, at, previousHash: last.hash }
  return { ...unhashed, hash: entryHash(unhashed) }
}

/** The deed as the database gives it back: half a character, and the character that no text has, become U+FFFD. */
function asKept(deed: Deed): Deed {
  const { account, post, reason } = deed
  return {
    ...deed,
    actor: text(deed.actor),
    ...(account === undefined ? {} : { account: text(account) }),
    ...(post === undefined ? {} : { post: text(post) }),
    action: text(deed.action),
    subject: { kind: text(deed.subject.kind), id: text(deed.subject.id) },
    before: fields(deed.before),
    after: fields(deed.after),
    ...(reason === undefined ? {} : { reason: text(reason) })
  }
}

function text(written: string): string {
  return written.toWellFormed().replaceAll('\0', '\uFFFD')
}

function fields(given: TrailFields): TrailFields {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [text(name), kept(value)]))
}

function kept(value: TrailValue): TrailValue {
  if (typeof value === 'string') return text(value)
  // JSON has no number that is none.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === null || typeof value === 'boolean') return value
  return isList(value) ? value.map(kept) : fields(value)
}
