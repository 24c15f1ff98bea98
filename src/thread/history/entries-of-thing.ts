import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { TrailEntry } from '../../trail/entry.ts'
import { linksTouchedAt } from '../store.ts'
import type { ThingRef } from '../thing.ts'
import { entriesFor, type HistoryQuestion } from './store.ts'

/**
 * What was done to a thing, newest first, at most `limit`: to the thing itself, and to the links that were drawn from it
 * or to it, for these say what people made of it. Both are found along an index, and then put in order.
 */
export async function entriesOfThing(
  tx: Transaction,
  authority: AuthoritySlug,
  asked: HistoryQuestion & { readonly thing: ThingRef },
  limit: number
): Promise<TrailEntry[]> {
  const own = await entriesFor(tx, asked, limit)
  if (asked.show === 'readings') return own
  const links = await linksTouchedAt(tx, authority, asked.thing, asked.after?.at, limit)
  if (links.length === 0) return own
  const ofLinks = await entriesFor(tx, { ...asked, thing: undefined, links }, limit)
  return [...own, ...ofLinks].toSorted(newestFirst).slice(0, limit)
}

function newestFirst(one: TrailEntry, other: TrailEntry): number {
  const [chain = 'national', otherChain = 'national'] = [one.chain, other.chain]
  const byChain = chain === otherChain ? 0 : chain < otherChain ? 1 : -1
  return other.at.getTime() - one.at.getTime() || byChain || other.seq - one.seq
}
