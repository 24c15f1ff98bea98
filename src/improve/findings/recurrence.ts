import type { IsoDate } from '../../framework/iso-date.ts'
import { likeness, similarWording, subjectStems } from '../../record/wordings/likeness.ts'

/** Something that was found, as far as it can be the same as something else: a finding, or what could become one. */
export interface Told {
  /** Names it: "finding:…", or a proposal's key. */
  readonly key: string
  readonly words: string
  readonly source: string
  readonly foundOn: IsoDate
}

/** What somebody said of two findings, by their ids. */
export interface SaidOfTwo {
  readonly earlier: string
  readonly later: string
  readonly isSame: boolean
  /** What became of it between the two, or why they are of different things; empty where nobody said. */
  readonly because: string
  readonly saidBy: string
  readonly saidAt: Date
}

export interface SuggestedSame<Item extends Told> {
  readonly told: Item
  /** From 0 to 1, see `likeness`. */
  readonly likeness: number
}

/**
 * What could be the same as this one, the likest first: found at another inspection, visit or motion, in similar words
 * (see `similarWording`: a place to look, never a proof). Whatever somebody said of the two is not suggested again;
 * `settled` has their keys.
 */
export function suggestedSame<Item extends Told>(
  one: Told,
  others: readonly Item[],
  settled: ReadonlySet<string>
): SuggestedSame<Item>[] {
  const stems = subjectStems(one.words)
  return others
    .filter(({ key, source }) => key !== one.key && source !== one.source && !settled.has(key))
    .map((told) => ({ told, likeness: likeness(stems, subjectStems(told.words)) }))
    .filter((suggested) => suggested.likeness >= similarWording)
    .toSorted((left, right) => right.likeness - left.likeness || left.told.key.localeCompare(right.told.key))
}

/** The ids of everything that is the same as this one, by way of others too; it is among them. */
export function chainOf(id: string, said: readonly SaidOfTwo[]): ReadonlySet<string> {
  const chain = new Set([id])
  const same = said.filter(({ isSame }) => isSame)
  for (const each of chain) {
    for (const { earlier, later } of same) {
      if (earlier === each) chain.add(later)
      if (later === each) chain.add(earlier)
    }
  }
  return chain
}
