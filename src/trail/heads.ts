import { z } from 'zod'
import type { ChainBreak, ChainLink } from './chain.ts'
import type { Head } from './store.ts'

/** Where a chain stood at a moment, as somebody kept it outside the chain itself. */
export interface KeptHead extends Head {
  readonly keptAt: Date
}

const headsFile = z.object({
  format: z.literal('throughline trail heads'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  heads: z.record(z.string(), z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }))
})

/** The heads as a file to keep where whoever can write in the database cannot write. */
export function headsAsText(heads: readonly Head[], madeAt: Date): string {
  const file: z.output<typeof headsFile> = {
    format: 'throughline trail heads',
    version: 1,
    madeAt: madeAt.toISOString(),
    heads: Object.fromEntries(heads.map(({ chain, seq, hash }) => [chain, { seq, hash }]))
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What a file of heads says; undefined where it is none. */
export function parseHeads(text: string): readonly KeptHead[] | undefined {
  const parsed = headsFile.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const keptAt = new Date(parsed.data.madeAt)
  return Object.entries(parsed.data.heads).map(([chain, link]) => ({ chain, ...link, keptAt }))
}

/**
 * Whether a chain still has the entry that it ended with when its head was kept: undefined where it has, and otherwise
 * where it breaks. `standing` is the hash of the entry that stands there now, `last` where the chain ends now.
 */
export function breakAgainst(
  kept: KeptHead,
  standing: string | undefined,
  last: ChainLink
): ChainBreak | undefined {
  if (standing === kept.hash) return undefined
  const when = `on ${kept.keptAt.toISOString().slice(0, 10)} it ended with entry ${kept.seq}, hash ${kept.hash.slice(0, 12)}…`
  if (last.seq >= kept.seq) {
    return { seq: kept.seq, because: `the chain was written anew up to entry ${kept.seq}: ${when}` }
  }
  const first = last.seq + 1
  const gone = first === kept.seq ? `entry ${first} is` : `entries ${first} to ${kept.seq} are`
  return { seq: first, because: `its end was cut off, ${gone} gone: ${when}` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
