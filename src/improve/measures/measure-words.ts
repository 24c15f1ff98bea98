import { longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { figureInWords } from './figures.ts'
import type { Direction, Measure } from './measure.ts'
import type { Gap } from './series.ts'

/** Which way is better, as the list says it. */
export function directionInWords(direction: Direction): string {
  return direction === 'higher' ? 'Higher is better' : 'Lower is better'
}

/** How often a figure is counted: "each month", "every 3 months". */
export function frequencyInWords(everyMonths: number): string {
  if (everyMonths === 1) return 'each month'
  return everyMonths === 12 ? 'each year' : `every ${everyMonths} months`
}

/** The baseline with its day: "60% on 31 January 2026". */
export function baselineInWords(
  measure: Pick<Measure, 'baseline' | 'unit' | 'unitWords'>
): string | undefined {
  const { baseline } = measure
  return baseline && `${figureInWords(baseline.value, measure)} on ${longDate(baseline.on)}`
}

/** The target with its day, where it has one: "80% by 31 January 2027". */
export function targetInWords(measure: Pick<Measure, 'target' | 'unit' | 'unitWords'>): string | undefined {
  const { target } = measure
  if (target === undefined) return undefined
  const by = target.on === undefined ? '' : ` by ${longDate(target.on)}`
  return `${figureInWords(target.value, measure)}${by}`
}

/** The holes of a series in a sentence; empty where there is none. */
export function gapsInWords(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return ''
  const shown = gaps
    .slice(-3)
    .map(({ after, before }) => `between ${longDate(after)} and ${longDate(before)}`)
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0)
  const lead = `${count(missing, 'value is', 'values are')} missing`
  return gaps.length > 3
    ? `${lead} in ${gaps.length} places, the last ${shown.at(-1) ?? ''}.`
    : `${lead} ${listInWords(shown)}.`
}
