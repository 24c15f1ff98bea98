/** How far some measures reach, and the one in the middle: the median, half of them at or below it. */
export interface Spread {
  readonly shortest: number
  readonly middle: number
  readonly longest: number
}

/** The spread of some measures; undefined where there are none. */
export function spreadOf(measures: readonly number[]): Spread | undefined {
  const sorted = measures.toSorted((one, other) => one - other)
  const [shortest, longest] = [sorted[0], sorted.at(-1)]
  if (shortest === undefined || longest === undefined) return undefined
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return { shortest, middle: ((below ?? shortest) + (above ?? longest)) / 2, longest }
}
