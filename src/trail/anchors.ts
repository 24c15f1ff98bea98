import { z } from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import { appendToTrail } from './append.ts'
import type { TrailEntry } from './entry.ts'
import type { KeptHead } from './heads.ts'
import { type Head, headsIn } from './store.ts'

/** The chain in which the heads of the others are noted: its entries are no authority's to read. */
const anchored = 'accounts'
const action = 'note heads'
const subject = { kind: 'trail', id: 'heads' } as const

const notedFields = z.record(z.string(), z.object({ seq: z.number(), hash: z.string() }))

/**
 * Notes where every chain stands in the chain of accounts, so that a chain whose end is cut off later no longer agrees
 * with another chain. Nothing is noted where no other chain moved since the last time. To be run once a day; says how
 * many heads were noted.
 */
export async function noteHeads(db: Database, clock: Clock): Promise<number> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const heads = (await headsIn(tx)).filter(({ chain }) => chain !== anchored)
    const last = await tx
      .selectFrom('trail.entry')
      .select('after')
      .where('chain', '=', anchored)
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const before = notedFields.safeParse(last?.after).data ?? {}
    const moved = heads.filter(({ chain, hash }) => before[chain]?.hash !== hash)
    if (moved.length === 0) return 0
    await appendToTrail(tx, clock.now(), {
      chain: anchored,
      actor: 'Throughline',
      action,
      subject,
      before: {},
      after: asFields(heads)
    })
    return heads.length
  })
}

/** The heads that an entry notes; none where it notes none. */
export function notedHeads({ action: done, subject: about, after, at }: TrailEntry): readonly KeptHead[] {
  if (done !== action || about.kind !== subject.kind) return []
  const noted = notedFields.safeParse(after)
  if (!noted.success) return []
  return Object.entries(noted.data).map(([chain, link]) => ({ chain, ...link, keptAt: at }))
}

function asFields(heads: readonly Head[]): Record<string, { readonly seq: number; readonly hash: string }> {
  return Object.fromEntries(heads.map(({ chain, seq, hash }) => [chain, { seq, hash }]))
}
