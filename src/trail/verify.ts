import type { Database, Transaction } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import { type ChainBreak, type ChainLink, chainStart, verifyChain } from './chain.ts'
import type { TrailChain } from './entry.ts'
import { chainsIn, entriesAfter } from './store.ts'

/** What was found of one chain. */
export interface WholeChain {
  readonly chain: TrailChain
  readonly entries: number
  readonly lastHash: string
}

export type TrailVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly chains: readonly WholeChain[] }
  | { readonly kind: 'broken'; readonly chain: TrailChain; readonly seq: number; readonly because: string }

const pageSize = 5_000

/** Walks every chain in memory that does not grow with it, and says whether every entry holds. */
export async function verifyTrail(db: Database): Promise<TrailVerdict> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const chains: WholeChain[] = []
    for (const chain of await chainsIn(tx)) {
      const found = await walk(tx, chain)
      if ('because' in found) return { kind: 'broken', chain, ...found }
      chains.push({ chain, entries: found.seq, lastHash: found.hash })
    }
    return { kind: 'whole', entries: chains.reduce((sum, { entries }) => sum + entries, 0), chains }
  })
}

async function walk(tx: Transaction, chain: TrailChain): Promise<ChainLink | ChainBreak> {
  let link = chainStart
  for (;;) {
    const page = await entriesAfter(tx, chain, link.seq, pageSize)
    const next = verifyChain(link, page)
    if ('because' in next) return next
    link = next
    if (page.length < pageSize) return link
  }
}
