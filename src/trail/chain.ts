import { createHash } from 'node:crypto'
import type { TrailEntry, TrailValue } from './entry.ts'
import { genesisHash } from './entry.ts'

type Unhashed = Omit<TrailEntry, 'hash'>

/**
 * The entry's text as it is hashed: JSON with every object's keys in code-unit order, so that a database which
 * keeps objects in an order of its own gives back the same text.
 */
export function canonicalText(entry: Unhashed): string {
  const { chain, account, post } = entry
  return canonical({
    // Absent from the hash where they are absent from the entry, so that older entries keep theirs.
    ...(chain === undefined ? {} : { chain }),
    ...(account === undefined ? {} : { account }),
    ...(post === undefined ? {} : { post }),
    seq: entry.seq,
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: { kind: entry.subject.kind, id: entry.subject.id },
    before: entry.before,
    after: entry.after,
    reason: entry.reason ?? null,
    previousHash: entry.previousHash
  })
}

/** SHA-256 of the canonical text, in hexadecimal. */
export function entryHash(entry: Unhashed): string {
  return createHash('sha256').update(canonicalText(entry)).digest('hex')
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

/** Checks entries in order against the link before them: the link after the last one, or the first break. */
export function verifyChain(from: ChainLink, entries: readonly TrailEntry[]): ChainLink | ChainBreak {
  let last = from
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1) {
      return { seq: last.seq + 1, because: `entry ${last.seq + 1} is missing: entry ${entry.seq} comes next` }
    }
    if (entry.previousHash !== last.hash) {
      return { seq: entry.seq, because: `entry ${entry.seq} does not follow the entry before it` }
    }
    if (entryHash(entry) !== entry.hash) {
      return { seq: entry.seq, because: `entry ${entry.seq} was altered after it was written` }
    }
    last = { seq: entry.seq, hash: entry.hash }
  }
  return last
}

function canonical(value: TrailValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

// Array.isArray does not narrow a readonly list away from an object with fields.
function isList(value: TrailValue): value is readonly TrailValue[] {
  return Array.isArray(value)
}
