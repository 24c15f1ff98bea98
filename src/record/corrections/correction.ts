import type { Standing } from '../activities/standing.ts'

/** A value that a person put right, or confirmed: what was held before stays beside it. */
export interface Correction {
  /** The field's name: "judgement.overall", "paragraph.11". */
  readonly field: string
  readonly before: string | undefined
  readonly after: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: Date
}

/** Whether a person changed the value, or looked at it and left it as it was. */
export function changedTheValue(correction: Correction): boolean {
  return correction.before !== correction.after
}

/** Everything that was said of one field, oldest first; never empty. */
export interface CorrectionChain {
  readonly field: string
  readonly said: readonly Correction[]
  /** What the last person to speak left there. */
  readonly latest: Correction
}

/** Gathers corrections by field. Give them oldest first. */
export function correctionChains(corrections: readonly Correction[]): CorrectionChain[] {
  const chains = new Map<string, CorrectionChain>()
  for (const correction of corrections) {
    const { field } = correction
    const said = [...(chains.get(field)?.said ?? []), correction]
    chains.set(field, { field, said, latest: correction })
  }
  return [...chains.values()]
}

export type CorrectionFit =
  /** The person's value stands: over what was read, over a gap, or because the reading now says the same. */
  | {
      readonly kind: 'stands'
      readonly value: string
      readonly standing: Extract<Standing, 'checked' | 'corrected'>
    }
  /** The report now says what nobody has looked at yet: its value stands as read. */
  | { readonly kind: 'set-aside' }

/**
 * What people said of a value, held against a new reading of it. It stands where the new reading says what they
 * saw, or what they put there; it does not where the reading says something they never saw: a later version of
 * a report can give another grade, and another text can have come under the same number. Then corrections of both
 * texts can stand under one field, so only what was said from this reading on is followed.
 */
export function fitOf(chain: CorrectionChain, read: string | undefined): CorrectionFit {
  if (read === undefined) return { kind: 'stands', value: chain.latest.after, standing: 'corrected' }
  const from = chain.said.findLastIndex(({ before, after }) => before === read || after === read)
  if (from === -1) return { kind: 'set-aside' }
  const value = chain.said
    .slice(from)
    .reduce((held, { before, after }) => (before === held ? after : held), read)
  return { kind: 'stands', value, standing: value === read ? 'checked' : 'corrected' }
}
