import { createHash } from 'node:crypto'
import type { Database, Transaction } from '../platform/database/database.ts'
import { inScope, type Scope } from '../platform/database/scope.ts'
import { canonicalJson } from './canonical.ts'
import { entryText, type Standing } from './chain.ts'
import { standingBetween } from './columns.ts'
import { genesisHash, type TrailChain } from './entry.ts'
import { hashAt, headOf } from './store.ts'

/** A part of a chain to take away: entries `from` to `to`, both among them, and the hash that `from` follows. */
export interface Slice {
  readonly chain: TrailChain
  readonly from: number
  readonly to: number
  readonly hashBefore: string
}

/** Which part was asked for; what is absent begins with the first entry, or ends with the last. */
export interface AskedSlice {
  readonly chain: TrailChain
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** From the first entry of this moment or later. */
  readonly since?: Date | undefined
}

export type SliceOutcome =
  | { readonly kind: 'slice'; readonly slice: Slice }
  /** There is no such part of the chain: why, in words. */
  | { readonly kind: 'none'; readonly because: string }

const pageSize = 1_000

/** Finds the part of a chain that was asked for, as it stands now. */
export async function findSlice(tx: Transaction, asked: AskedSlice): Promise<SliceOutcome> {
  const { chain, since } = asked
  const { seq: last } = await headOf(tx, chain)
  if (last === 0) return none('Nothing was ever written in this trail.')
  const from = since === undefined ? (asked.from ?? 1) : await firstSince(tx, chain, since)
  if (from === undefined) return none('Nothing was written in this trail since then.')
  const to = Math.min(asked.to ?? last, last)
  if (from > last) return none(`The trail ends with entry ${last}: there is no entry ${from}.`)
  if (from > to)
    return none(`Entry ${from} comes after entry ${to}: a part runs from the lower number to the higher.`)
  const hashBefore = from === 1 ? genesisHash : await hashAt(tx, { chain, seq: from - 1 })
  if (hashBefore === undefined)
    return none(`Entry ${from - 1} is missing: verify the trail before you take it away.`)
  return { kind: 'slice', slice: { chain, from, to, hashBefore } }
}

/**
 * A slice as lines of JSON, each canonical: what it is; every entry with its hash, in order; and an end with the
 * SHA-256 of all before it. `checker/README.md` has the format, and a program that verifies it without this one.
 */
export async function* sliceAsLines(
  db: Database,
  scope: Scope,
  slice: Slice,
  madeAt: Date
): AsyncGenerator<string> {
  const { chain, from, to, hashBefore } = slice
  const digest = createHash('sha256')
  const head = {
    chain,
    format: 'throughline trail',
    from,
    hashBefore,
    madeAt: madeAt.toISOString(),
    to,
    version: 1
  }
  let text = `${canonicalJson(head)}\n`
  digest.update(text)
  yield text
  let entries = 0
  let lastHash = hashBefore
  for (let after = from - 1; after < to; after += pageSize) {
    const upTo = Math.min(after + pageSize, to)
    const page = await inScope(db, scope, (tx) => standingBetween(tx, chain, after, upTo))
    text = page.map(asLine).join('')
    digest.update(text)
    yield text
    entries += page.length
    lastHash = hashOf(page.at(-1)) ?? lastHash
  }
  yield `${canonicalJson({ end: true, entries, lastHash, sha256: digest.digest('hex') })}\n`
}

function asLine(standing: Standing): string {
  if ('unlike' in standing) return `${canonicalJson({ seq: standing.seq, unlike: standing.unlike })}\n`
  return `${entryText(standing, standing.hash)}\n`
}

function hashOf(standing: Standing | undefined): string | undefined {
  return standing === undefined || 'unlike' in standing ? undefined : standing.hash
}

async function firstSince(tx: Transaction, chain: TrailChain, since: Date): Promise<number | undefined> {
  const first = await tx
    .selectFrom('trail.entry')
    .select((of) => of.fn.min('seq').as('seq'))
    .where('chain', '=', chain)
    .where('at', '>=', since)
    .executeTakeFirst()
  return first?.seq ?? undefined
}

function none(because: string): SliceOutcome {
  return { kind: 'none', because }
}
