import type { Standing } from '../activities/standing.ts'

/** A value that a person put right, or confirmed: what was held before stays beside it. */
export interface Correction {
  readonly id: number
  /** The field it stands under now, or stood under when it was set aside: "judgement.overall", "paragraph.11". */
  readonly field: string
  readonly before: string | undefined
  readonly after: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: Date
  /** The version of the report that the person looked at, by its hash; undefined where none was imported. */
  readonly report: string | undefined
  /** The correction before it of the same text; undefined for the first. */
  readonly continues: number | undefined
  /** The version of the report that says there what nobody has looked at; undefined while the correction stands. */
  readonly setAsideBy: string | undefined
}

/** Whether a person changed the value, or looked at it and left it as it was. */
export function changedTheValue({ before, after }: Pick<Correction, 'before' | 'after'>): boolean {
  return before !== after
}

/**
 * Everything that was said of one text, oldest first and never empty: each correction begins where the one before it
 * ended. Two texts can have stood under one number; their chains stay apart.
 */
export interface CorrectionChain {
  /** The number of its first correction. */
  readonly id: number
  readonly field: string
  readonly said: readonly Correction[]
  /** What the last person to speak left there. */
  readonly latest: Correction
  readonly setAsideBy: string | undefined
}

/** Gathers corrections by the text that they speak of. Give them oldest first. */
export function correctionChains(corrections: readonly Correction[]): CorrectionChain[] {
  const chains = new Map<number, CorrectionChain>()
  const chainOf = new Map<number, number>()
  for (const correction of corrections) {
    const { id, field, continues, setAsideBy } = correction
    const first = (continues === undefined ? undefined : chainOf.get(continues)) ?? id
    chainOf.set(id, first)
    const said = [...(chains.get(first)?.said ?? []), correction]
    chains.set(first, { id: first, field, said, latest: correction, setAsideBy })
  }
  return [...chains.values()]
}

/** The chain that stands under a field; undefined where nobody said anything of what stands there. */
export function standingChain(
  chains: readonly CorrectionChain[],
  field: string
): CorrectionChain | undefined {
  return chains.findLast((chain) => chain.field === field && chain.setAsideBy === undefined)
}

/** What a person's value and who stands behind it come to, over what a machine read; undefined read is a gap. */
export function personsValue(
  { said, latest }: CorrectionChain,
  read: string | undefined
): { readonly value: string; readonly standing: Extract<Standing, 'checked' | 'corrected'> } {
  const asRead = latest.after === read || !said.some(changedTheValue)
  return { value: latest.after, standing: asRead ? 'checked' : 'corrected' }
}

/** Whether a reading says what people saw when they spoke, or what they put there. */
export function isSeen({ said }: CorrectionChain, read: string): boolean {
  return said.some(({ before, after }) => before === read || after === read)
}
