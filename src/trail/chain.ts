import { hash } from 'node:crypto'
import { canonicalJson } from './canonical.ts'
import type { TrailChain, TrailEntry } from './entry.ts'
import { genesisHash } from './entry.ts'

/**
 * The entry's text as it is hashed: its canonical JSON, without what is absent, and without the name of the national
 * chain, so that the oldest entries keep their hashes. With the entry's own hash, it is a line of an export.
 */
export function entryText(entry: Omit<TrailEntry, 'hash'>, hash?: string): string {
  const { chain = 'national', account, post, reading, subject } = entry
  const texts = [
    account === undefined ? '' : `"account":${JSON.stringify(account)},`,
    `"action":${JSON.stringify(entry.action)},"actor":${JSON.stringify(entry.actor)}`,
    `,"after":${canonicalJson(entry.after)},"at":"${entry.at.toISOString()}"`,
    `,"before":${canonicalJson(entry.before)}`,
    chain === 'national' ? '' : `,"chain":${JSON.stringify(chain)}`,
    hash === undefined ? '' : `,"hash":${JSON.stringify(hash)}`,
    post === undefined ? '' : `,"post":${JSON.stringify(post)}`,
    `,"previousHash":${JSON.stringify(entry.previousHash)}`,
    reading === undefined ? '' : `,"reading":${reading}`,
    `,"reason":${JSON.stringify(entry.reason ?? null)},"seq":${entry.seq}`,
    `,"subject":{"id":${JSON.stringify(subject.id)},"kind":${JSON.stringify(subject.kind)}}`
  ]
  return `{${texts.join('')}}`
}

/** SHA-256 of the entry's text, in hexadecimal. */
export function entryHash(entry: Omit<TrailEntry, 'hash'>): string {
  return hash('sha256', entryText(entry))
}

/** Where a chain breaks: the number of the first entry that does not hold, and what is wrong with it. */
export interface ChainBreak {
  readonly seq: number
  readonly because: string
}

/** The last entry known to be whole; verification goes on from here, a page of entries at a time. */
export interface ChainLink {
  readonly seq: number
  readonly hash: string
}

export const chainStart: ChainLink = { seq: 0, hash: genesisHash }

/**
 * What stands in the place of an entry: an entry; or the number alone, where a column holds what no entry was ever
 * written with (a time finer than a millisecond, a number of more digits than it keeps).
 */
export type Standing = TrailEntry | { readonly seq: number; readonly unlike: string }

/** Checks entries in order against the link before them: the link after the last one, or the first break. */
export function verifyChain(from: ChainLink, entries: readonly Standing[]): ChainLink | ChainBreak {
  let last = from
  for (const entry of entries) {
    const { seq } = entry
    if (seq !== last.seq + 1) return { seq: last.seq + 1, because: missing(last.seq + 1, seq) }
    if ('unlike' in entry)
      return { seq, because: `entry ${seq} was altered after it was written: ${entry.unlike}` }
    if (entryHash(entry) !== entry.hash)
      return { seq, because: `entry ${seq} was altered after it was written` }
    if (entry.previousHash !== last.hash)
      return { seq, because: `entry ${seq} does not follow the entry before it` }
    last = { seq, hash: entry.hash }
  }
  return last
}

function missing(first: number, next: number): string {
  const gone = next - first === 1 ? `entry ${first} is` : `entries ${first} to ${next - 1} are`
  return `${gone} missing: entry ${next} comes next`
}

/** Where an entry stands: its chain, and its number there. */
export interface Place {
  readonly chain: TrailChain
  readonly seq: number
}

/** How far around an entry it is looked for the place where it was written. */
const reach = 50

/**
 * Where an entry was written, if its hash fits it in another place than the one where it stands: one of these chains,
 * near where it stands or near `before`, the place of the entry that it says it follows. Undefined where no place
 * fits: then the entry itself was altered.
 */
export function placeWritten(
  entry: TrailEntry,
  before: Place | undefined,
  chains: readonly TrailChain[]
): Place | undefined {
  const near = before === undefined ? [entry.seq] : [before.seq + 1, entry.seq]
  const numbers = new Set([1, ...near.flatMap((seq) => [seq, ...around(seq)])])
  for (const seq of numbers) {
    const chain = chains.find((each) => entryHash({ ...entry, chain: each, seq }) === entry.hash)
    if (chain !== undefined) return { chain, seq }
  }
  return undefined
}

function around(seq: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => seq - reach + index).filter((each) => each > 0)
}
