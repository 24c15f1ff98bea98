import type { Tone } from '../tone.ts'

/** One thing that came, after so many months. */
export interface IntervalDot {
  readonly months: number
  /** It is shown, and not reckoned with. */
  readonly apart: boolean
}

/** Things that are alike, with how long each took. */
export interface IntervalGroup {
  readonly id: string
  readonly label: string
  readonly tone: Tone
  readonly dots: readonly IntervalDot[]
  readonly spread:
    | { readonly shortest: number; readonly middle: number; readonly longest: number }
    | undefined
  readonly waiting: readonly number[]
}

/** Where one of them stands now. */
export interface IntervalPlace {
  readonly group: string
  readonly months: number
  /** "Leeds now". */
  readonly label: string
  /** The same where there is little room: "Now". */
  readonly short: string
}

/** A dot with its place in the stack of its month, 0 at the bottom. */
export interface StackedDot extends IntervalDot {
  readonly bin: number
  readonly height: number
}

/** The dots of a group, one on the other where their months are the same; those apart on top. */
export function stacked(dots: readonly IntervalDot[], monthsABin: number): readonly StackedDot[] {
  const inOrder = dots.toSorted((one, other) => Number(one.apart) - Number(other.apart))
  const filled = new Map<number, number>()
  return inOrder.map((dot) => {
    const bin = Math.floor(dot.months / monthsABin) * monthsABin + monthsABin / 2
    const height = filled.get(bin) ?? 0
    filled.set(bin, height + 1)
    return { ...dot, bin, height }
  })
}

/** A number of months as a page says it, to a tenth: "40.7". */
export function monthsInWords(months: number): string {
  return months.toFixed(1)
}

/** What the drawing shows, group by group. */
export function intervalsInWords(groups: readonly IntervalGroup[], place: IntervalPlace | undefined): string {
  const counted = groups.flatMap(({ label, spread, dots }) => {
    const reckoned = dots.filter(({ apart }) => !apart).length
    if (spread === undefined) return []
    const { shortest, middle, longest } = spread
    return reckoned === 1
      ? [`${label}: one, after ${monthsInWords(middle)} months`]
      : [
          `${label}: ${reckoned}, after ${monthsInWords(shortest)} to ${monthsInWords(longest)} months, the middle after ${monthsInWords(middle)}`
        ]
  })
  const group = place && groups.find(({ id }) => id === place.group)
  const here =
    place === undefined || group === undefined
      ? ''
      : ` ${place.label}: ${monthsInWords(place.months)} months, among “${group.label}”.`
  return `${counted.length === 0 ? 'None has come yet' : counted.join('; ')}.${here}`
}
