import type { Database, Transaction } from '../platform/database/database.ts'
import { inScope, type Scope } from '../platform/database/scope.ts'
import { notedHeads } from './anchors.ts'
import {
  type ChainBreak,
  type ChainLink,
  chainStart,
  entryHash,
  placeWritten,
  type Standing,
  verifyChain
} from './chain.ts'
import { standingBetween } from './columns.ts'
import type { TrailChain, TrailEntry } from './entry.ts'
import { trailChain } from './fields.ts'
import { breakAgainst, type KeptHead } from './heads.ts'
import { type Head, hashAt, headOf, headsIn, placeOfHash } from './store.ts'

/** What was found of one chain. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly chain: string; readonly entries: number; readonly lastHash: string }
  | ({ readonly kind: 'broken'; readonly chain: string } & ChainBreak)

export interface TrailVerdict {
  readonly kind: 'whole' | 'broken'
  /** How many entries hold, of all chains. */
  readonly entries: number
  readonly chains: readonly ChainVerdict[]
}

export interface Verifying {
  /** One chain alone, such as an authority's own; otherwise all that the scope sees. */
  readonly only?: TrailChain | undefined
  /** Heads that were kept somewhere else: each entry must still stand where it stood. */
  readonly expected?: readonly KeptHead[] | undefined
  /** Told now and then how many entries were looked at, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const pageSize = 1_000

/**
 * Walks every chain that the scope sees, in memory that does not grow with it, and says of each whether every entry
 * holds, and otherwise where it breaks first. A page at a time, so that others come between; what is appended
 * meanwhile is left for the next time.
 */
export async function verifyTrail(
  db: Database,
  { only, expected = [], onProgress }: Verifying = {},
  scope: Scope = { kind: 'installation' }
): Promise<TrailVerdict> {
  const heads = await inScope(db, scope, async (tx) =>
    only === undefined ? headsIn(tx) : [{ chain: only, ...(await headOf(tx, only)) }]
  )
  const walk = new Walk(db, scope, heads, onProgress)
  const verdicts = new Map<string, ChainVerdict>()
  for (const head of heads) verdicts.set(head.chain, await walk.verdictOn(head))
  await walk.compare(expected)
  for (const [chain, cut] of walk.cuts) {
    const found = verdicts.get(chain)
    if (found?.kind === 'broken' && found.seq <= cut.seq) continue
    verdicts.set(chain, { kind: 'broken', chain, ...cut })
  }
  const chains = [...verdicts.values()]
  return {
    kind: chains.every(({ kind }) => kind === 'whole') ? 'whole' : 'broken',
    entries: chains.reduce((sum, found) => sum + (found.kind === 'whole' ? found.entries : found.seq - 1), 0),
    chains
  }
}

/** One verification of the chains of a scope. */
class Walk {
  /** Where a chain no longer agrees with what was noted of it elsewhere: the first such place of each. */
  readonly cuts = new Map<string, ChainBreak>()
  readonly #db: Database
  readonly #scope: Scope
  readonly #heads: readonly Head[]
  readonly #onProgress: Verifying['onProgress']
  readonly #total: number
  #done = 0

  constructor(db: Database, scope: Scope, heads: readonly Head[], onProgress: Verifying['onProgress']) {
    this.#db = db
    this.#scope = scope
    this.#heads = heads
    this.#onProgress = onProgress
    this.#total = heads.reduce((sum, { seq }) => sum + seq, 0)
  }

  async verdictOn(head: Head): Promise<ChainVerdict> {
    const chain = trailChain.safeParse(head.chain)
    if (!chain.success) {
      return {
        kind: 'broken',
        chain: head.chain,
        seq: 1,
        because: 'no entry is ever written in a chain of this name'
      }
    }
    const found = await this.#walk(chain.data, head.seq)
    return 'because' in found
      ? { kind: 'broken', chain: head.chain, ...found }
      : { kind: 'whole', chain: head.chain, entries: found.seq, lastHash: found.hash }
  }

  async #walk(chain: TrailChain, end: number): Promise<ChainLink | ChainBreak> {
    let link = chainStart
    let coming = this.#page(chain, 0, end)
    for (let from = 0; from < end; from += pageSize) {
      const entries = await coming
      // The engine fetches the next page while this one is hashed.
      coming = this.#page(chain, from + pageSize, end)
      coming.catch(() => undefined)
      const next = verifyChain(link, entries)
      if ('because' in next) return this.#explained(next, entries)
      if (next.seq < Math.min(from + pageSize, end)) {
        return { seq: next.seq + 1, because: `entry ${next.seq + 1} is missing` }
      }
      await this.compare(entries.flatMap((entry) => ('unlike' in entry ? [] : notedHeads(entry))))
      this.#done += entries.length
      this.#onProgress?.(this.#done, this.#total)
      link = next
    }
    return link
  }

  async #page(chain: TrailChain, after: number, end: number): Promise<Standing[]> {
    const upTo = Math.min(after + pageSize, end)
    return after < upTo ? this.#ask((tx) => standingBetween(tx, chain, after, upTo)) : []
  }

  /** Notes where a chain does not have an entry any more that it ended with when that was kept. */
  async compare(kept: readonly KeptHead[]): Promise<void> {
    for (const head of kept) {
      if (this.cuts.has(head.chain)) continue
      const standing = await this.#ask((tx) => hashAt(tx, head))
      const last = this.#heads.find(({ chain }) => chain === head.chain) ?? chainStart
      const cut = breakAgainst(head, standing, last)
      if (cut !== undefined) this.cuts.set(head.chain, cut)
    }
  }

  /** Says where an entry comes from that was written elsewhere. */
  async #explained(found: ChainBreak, entries: readonly Standing[]): Promise<ChainBreak> {
    const entry = entries.find((each): each is TrailEntry => each.seq === found.seq && 'hash' in each)
    if (entry === undefined || entryHash(entry) === entry.hash) return found
    const chains = this.#heads.flatMap(({ chain }) => trailChain.safeParse(chain).data ?? [])
    const before = await this.#ask((tx) => placeOfHash(tx, entry.previousHash))
    const written = placeWritten(entry, before, chains)
    if (written === undefined) return found
    return {
      seq: found.seq,
      because: `entry ${found.seq} was put here from another place: it was written as entry ${written.seq} of the chain ${written.chain}`
    }
  }

  #ask<R>(question: (tx: Transaction) => Promise<R>): Promise<R> {
    return inScope(this.#db, this.#scope, question)
  }
}
