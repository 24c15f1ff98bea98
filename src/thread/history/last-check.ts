import { z } from 'zod'
import type { TrailEntry } from '../../trail/entry.ts'
import { count } from '../../ui/prose/counts.ts'
import { momentInWords } from '../../ui/prose/moments.ts'

/** What the last check of a trail found, in words. */
export interface LastCheck {
  readonly whole: boolean
  readonly words: string
}

const found = z.union([
  z.object({ whole: z.literal(true), entries: z.number() }),
  z.object({ whole: z.literal(false), entry: z.number(), because: z.string() })
])

/** The last check among entries on the trail, newest first; undefined where none of them is one. */
export function lastCheckIn(entries: readonly TrailEntry[]): LastCheck | undefined {
  for (const { action, after, at, actor } of entries) {
    const fields = action === 'check trail' ? found.safeParse(after).data : undefined
    if (fields === undefined) continue
    const when = `When ${actor} checked it on ${momentInWords(at)}`
    return fields.whole
      ? {
          whole: true,
          words: `${when}, it was whole: ${count(fields.entries, 'entry', 'entries')}, and every one held.`
        }
      : {
          whole: false,
          words: `${when}, it was broken at entry ${fields.entry}: ${fields.because}. Tell whoever answers for your information governance, and whoever runs this site.`
        }
  }
  return undefined
}
