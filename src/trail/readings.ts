import { sql } from 'kysely'
import type { Transaction } from '../platform/database/database.ts'
import { appendToTrail } from './append.ts'
import type { Actor, TrailChain, TrailFields } from './entry.ts'

/**
 * What is sensitive, so that opening it stands in the trail whoever opens it, with the words that the trail has for
 * opening it. A later room adds what is sensitive in it here, and calls `appendReading` where its page is made.
 */
const sensitive = {
  history: 'open history',
  trail: 'open trail',
  'trail-export': 'take trail away',
  account: 'open account',
  document: 'open document',
  'document-file': 'take document away',
  'bookcase-index': 'take index of bookcase away',
  'bookcase-files': 'take bookcase away',
  'draft-report': 'open draft report'
} as const
export type Sensitive = keyof typeof sensitive

/** A reading to note: who opened what, in whose chain. */
export interface Reading extends Actor {
  readonly chain: TrailChain
  /** What kind of sensitive thing it is; `anything` is noted for an inspector alone, who is let in to read. */
  readonly opened: Sensitive | 'anything'
  readonly asInspector: boolean
  readonly subject: { readonly kind: string; readonly id: string }
  /** Which part of it, where not all of it was opened. */
  readonly part?: TrailFields
}

/** Whoever opens the same thing again within so many minutes has not stopped reading it. */
const stillReadingMinutes = 15

/** The words under which a reading is noted; undefined for one that nobody has to know of. */
export function readingInWords({
  opened,
  asInspector
}: Pick<Reading, 'opened' | 'asInspector'>): string | undefined {
  if (opened !== 'anything') return sensitive[opened]
  return asInspector ? 'open' : undefined
}

/**
 * Notes in the trail that somebody opened what is sensitive, once for a reading and not for every reload. Called last
 * in the transaction that reads it, in the chain's scope; says whether anything was noted.
 */
export async function appendReading(tx: Transaction, at: Date, reading: Reading): Promise<boolean> {
  const action = readingInWords(reading)
  if (action === undefined || (await isStillReading(tx, at, reading, action))) return false
  const { actor, account, post, chain, subject, part = {} } = reading
  await appendToTrail(tx, at, {
    actor,
    ...(account === undefined ? {} : { account }),
    ...(post === undefined ? {} : { post }),
    chain,
    action,
    subject: { kind: subject.kind, id: subject.id },
    before: {},
    after: part,
    reading: true
  })
  return true
}

async function isStillReading(tx: Transaction, at: Date, reading: Reading, action: string): Promise<boolean> {
  const { chain, account = null, actor, subject, part = {} } = reading
  const since = new Date(at.getTime() - stillReadingMinutes * 60_000)
  const found = await tx
    .selectFrom('trail.entry')
    .select('seq')
    .where('chain', '=', chain)
    .where('at', '>', since)
    .where('at', '<=', at)
    .where('reading', '=', true)
    .where('action', '=', action)
    .where('actor', '=', actor)
    .where('account', account === null ? 'is' : '=', account)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where(sql<boolean>`after = ${JSON.stringify(part)}::jsonb`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
