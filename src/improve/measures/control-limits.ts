import type { Measure, MeasuredValue } from './measure.ts'
import { inOrder } from './series.ts'
import { rangeOf } from './typed-number.ts'

/** Fewer values than this say too little of how much a figure moves by itself. */
export const fewestForLimits = 12

/** So many values after each other on one side of the mean are no accident. */
export const longRun = 8

/** Three standard deviations of single values, from the mean moving range: 3 divided by 1.128, the constant d2 for pairs. */
const perMovingRange = 2.66

/**
 * The limits within which a figure moves by itself, in its own unit. An individuals (XmR) chart: mean plus and minus
 * 2.66 times the mean distance between neighbours (Shewhart's rule as Wheeler puts it; R).
 */
export interface ControlLimits {
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/**
 * The limits of a run of values; undefined where there are fewer than 12. A limit never lies outside what a value can
 * be, so that no chart says that more than 100% would be usual.
 */
export function controlLimits(
  values: readonly Pick<MeasuredValue, 'asAt' | 'value'>[],
  measure: Pick<Measure, 'unit' | 'lowest' | 'highest'>
): ControlLimits | undefined {
  if (values.length < fewestForLimits) return undefined
  const figures = inOrder(values).map(({ value }) => value)
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const moved = figures.slice(1).map((figure, place) => Math.abs(figure - (figures[place] ?? figure)))
  const usual = (perMovingRange * moved.reduce((sum, by) => sum + by, 0)) / moved.length
  const { lowest = Number.NEGATIVE_INFINITY, highest = Number.POSITIVE_INFINITY } = rangeOf(measure)
  return {
    mean,
    lower: Math.min(mean, Math.max(lowest, mean - usual)),
    upper: Math.max(mean, Math.min(highest, mean + usual))
  }
}

/** What is unusual about a value: it lies outside the limits, or is one of eight or more on one side of the mean. */
export type Signal = 'outside' | 'run'

/** The unusual values of a run by their days. A value on the mean itself ends a run on either side. */
export function signalsIn(
  values: readonly Pick<MeasuredValue, 'asAt' | 'value'>[],
  { mean, lower, upper }: ControlLimits
): ReadonlyMap<string, Signal> {
  const ordered = inOrder(values)
  const signals = new Map<string, Signal>()
  for (const side of sidesOf(ordered, mean)) {
    if (side.length >= longRun) for (const { asAt } of side) signals.set(asAt, 'run')
  }
  for (const { asAt, value } of ordered) {
    if (value < lower || value > upper) signals.set(asAt, 'outside')
  }
  return signals
}

/** Values after each other that lie on one side of the mean. */
function sidesOf<Value extends Pick<MeasuredValue, 'value'>>(
  ordered: readonly Value[],
  mean: number
): readonly Value[][] {
  const sides: Value[][] = []
  let last = 0
  for (const value of ordered) {
    const side = Math.sign(value.value - mean)
    if (side !== 0 && side === last) sides.at(-1)?.push(value)
    else if (side !== 0) sides.push([value])
    last = side
  }
  return sides
}
