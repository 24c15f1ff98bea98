import { daysBetween, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { differenceInWords, figureInWords } from './figures.ts'
import type { Direction, Measure, MeasuredValue, SeriesBreak } from './measure.ts'
import { missingUntil, nextValueOn, runOn } from './series.ts'

/** How a measure stands on a day: of the values since the last change of its definition, and of no others. */
export interface MeasureStanding {
  /** The newest value that counts; undefined where there is none since the series began or broke. */
  readonly latest: MeasuredValue | undefined
  /**
   * How far the newest value is short of the target, in the measure's unit (percentage points for a percentage): more
   * than 0 is still to go, 0 or less is there. Undefined without a value or a target.
   */
  readonly distance: number | undefined
  /**
   * Where the straight line from baseline to target stands on the day of the newest value. Undefined without a
   * baseline or a day for the target, and where the definition changed after the baseline: then the two cannot be compared.
   */
  readonly expectedOnLine: number | undefined
  /** Whether the newest value has reached the target or is on the straight line to it, or better; undefined where nobody can tell. */
  readonly onCourse: boolean | undefined
  /** The day that the value that should be here by now speaks of; undefined where nothing is late. */
  readonly lateSince: IsoDate | undefined
  /** How many values should be here by now and are not. */
  readonly missing: number
  /** The distance in words: "12 percentage points below the target of 80%". */
  readonly distanceWords: string
  /** All of it in a sentence or two. */
  readonly sentence: string
}

type Told = Pick<
  Measure,
  'unit' | 'unitWords' | 'direction' | 'baseline' | 'target' | 'everyMonths' | 'withdrawnBecause'
>

/**
 * Tells how a measure stands. `values` may be all that stand or only the newest; those that lie before the last break
 * are shown elsewhere and never compared with the target here.
 */
export function standingOf(
  measure: Told,
  values: readonly MeasuredValue[],
  breaks: readonly SeriesBreak[],
  today: IsoDate
): MeasureStanding {
  const run = runOn(values, breaks, today)
  const latest = run.values.at(-1)
  const distance = latest && measure.target && shortOf(measure.target.value, latest.value, measure.direction)
  const expectedOnLine = latest && lineAt(measure, run.since, latest.asAt)
  const onLine = expectedOnLine === undefined ? undefined : shortBy(expectedOnLine, latest, measure) <= 0
  const onCourse = distance !== undefined && distance <= 0 ? true : onLine
  const missing =
    measure.withdrawnBecause === undefined ? missingUntil(latest?.asAt, measure.everyMonths, today) : 0
  const lateSince = missing === 0 ? undefined : nextValueOn(latest?.asAt, measure.everyMonths)
  const distanceWords = inWords(measure, latest, distance)
  return {
    ...{ latest, distance, expectedOnLine, onCourse, lateSince, missing, distanceWords },
    sentence: [
      latestSentence(measure, latest, run.since, distance),
      lineSentence(measure, expectedOnLine, onCourse, distance, missing > 1),
      lateSentence(lateSince, missing)
    ]
      .filter((sentence) => sentence !== '')
      .join(' ')
  }
}

/** How much worse a value is than another by the measure's direction: 0 or less where it is as good or better. */
export function shortOf(wanted: number, value: number, direction: Direction): number {
  // Sums of decimals end in noise, which must not turn what is reached into what is not.
  const short = direction === 'higher' ? wanted - value : value - wanted
  return Math.round(short * 1e9) / 1e9 + 0
}

function shortBy(wanted: number, latest: MeasuredValue | undefined, { direction }: Told): number {
  return latest === undefined ? Number.POSITIVE_INFINITY : shortOf(wanted, latest.value, direction)
}

function lineAt(
  { baseline, target }: Told,
  since: SeriesBreak | undefined,
  day: IsoDate
): number | undefined {
  if (baseline === undefined || target?.on === undefined) return undefined
  if (since !== undefined && baseline.on < since.from) return undefined
  const whole = daysBetween(baseline.on, target.on)
  if (whole <= 0 || day < baseline.on) return undefined
  const share = Math.min(1, daysBetween(baseline.on, day) / whole)
  return baseline.value + (target.value - baseline.value) * share
}

function inWords(
  measure: Told,
  latest: MeasuredValue | undefined,
  distance: number | undefined,
  by = ''
): string {
  const { target } = measure
  if (target === undefined) return 'No target'
  const aim = `the target of ${figureInWords(target.value, measure)}${by}`
  if (latest === undefined || distance === undefined) return 'No value to compare'
  if (distance === 0) return sentenceCase(`${aim} is reached`)
  const side = latest.value < target.value ? 'below' : 'above'
  const apart = `${differenceInWords(distance, measure)} ${side}`
  return distance < 0 ? sentenceCase(`${aim} is reached, ${apart} it`) : `${apart} ${aim}`
}

function latestSentence(
  measure: Told,
  latest: MeasuredValue | undefined,
  since: SeriesBreak | undefined,
  distance: number | undefined
): string {
  if (latest === undefined) {
    return since === undefined
      ? 'No value has been entered yet.'
      : `No value has been entered since the definition changed on ${longDate(since.from)}; what came before cannot be compared.`
  }
  const stands = `It was ${figureInWords(latest.value, measure)} on ${longDate(latest.asAt)}`
  const { target } = measure
  if (target === undefined) return `${stands}. No target is set.`
  const by = target.on === undefined ? '' : ` by ${longDate(target.on)}`
  const words = inWords(measure, latest, distance, by)
  return `${stands}: ${lowerFirst(words)}.`
}

function lineSentence(
  measure: Told,
  expected: number | undefined,
  onCourse: boolean | undefined,
  distance: number | undefined,
  isLongAgo: boolean
): string {
  if (expected === undefined || (distance !== undefined && distance <= 0)) return ''
  const words = figureInWords(Math.round(expected * 10) / 10, measure)
  const is = isLongAgo ? 'was' : 'is'
  const where = onCourse === true ? `${is} on course` : `${is} behind`
  return `It ${where}: the straight line from the baseline stood at ${words} that day.`
}

function lateSentence(since: IsoDate | undefined, missing: number): string {
  if (since === undefined) return ''
  return missing === 1
    ? `The value for ${longDate(since)} is late.`
    : `Nothing has come since: ${count(missing, 'value')} from ${longDate(since)} on are missing, and how it stands today is not known.`
}
