import { z } from 'zod'

/** What one fact of an activity rests on: a document by its id, and how sure it is. */
export interface Evidence {
  readonly about: string
  readonly source: string
  readonly tag: 'V' | 'S' | 'E' | 'R' | 'derived'
  readonly note: string | undefined
}

const evidence = z.array(
  z
    .object({
      about: z.string(),
      source: z.string(),
      tag: z.enum(['V', 'S', 'E', 'R', 'derived']),
      note: z.string().optional()
    })
    .transform((item): Evidence => ({ ...item, note: item.note }))
)

/** The evidence column of an activity. What does not parse is a fault of ours. */
export function parseEvidence(column: unknown): Evidence[] {
  return evidence.parse(column)
}

const tagWords: Record<Evidence['tag'], string> = {
  V: 'stated there',
  S: 'stated there, at second hand',
  E: 'measured over published reports',
  R: 'recalled, not verified',
  derived: 'worked out from it'
}

/** How sure a fact is, in words. */
export function tagInWords(tag: Evidence['tag']): string {
  return tagWords[tag]
}
