import type { Database } from '../platform/database/database.ts'
import { chainStart, verifyChain } from './chain.ts'
import { entriesAfter } from './store.ts'

export type TrailVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly lastHash: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly because: string }

const pageSize = 5_000

/** Walks the whole trail in memory that does not grow with it, and says whether every entry holds. */
export async function verifyTrail(db: Database): Promise<TrailVerdict> {
  let link = chainStart
  for (;;) {
    const page = await entriesAfter(db, link.seq, pageSize)
    const next = verifyChain(link, page)
    if ('because' in next) return { kind: 'broken', ...next }
    link = next
    if (page.length < pageSize) return { kind: 'whole', entries: link.seq, lastHash: link.hash }
  }
}
