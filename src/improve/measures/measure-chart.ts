import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { monthAndYear } from '../../framework/months.ts'
import type { DrawnSeries, SeriesEvent, SeriesPoint } from '../../ui/charts/series-chart-model.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import {
  type ControlLimits,
  controlLimits,
  fewestForLimits,
  longRun,
  type Signal,
  signalsIn
} from './control-limits.ts'
import { figureInWords, plainFigure } from './figures.ts'
import { type EnteredValue, standingBreaks, standingValues, type WholeMeasure } from './measure.ts'
import { baselineInWords, gapsInWords } from './measure-words.ts'
import { gapsIn, type Run, runOn, runsOf } from './series.ts'
import { shortOf, standingOf } from './standing.ts'
import { rangeOf } from './typed-number.ts'

/** A day to mark below the series, as whoever knows of it tells it. */
export type MarkedDay = SeriesEvent & { readonly date: IsoDate }

/** A measure as a picture and in words: both from the same reading of its series. */
export interface MeasureChart {
  readonly series: DrawnSeries
  /** What it does, in a few words: "A change for the better that is no accident". */
  readonly headline: string
  /** What the drawing shows, sentence by sentence. */
  readonly sentence: string
}

/** Reads a measure's series for its chart; undefined while it has no value to draw. */
export function measureChart(
  measure: WholeMeasure,
  marked: readonly MarkedDay[],
  today: IsoDate
): MeasureChart | undefined {
  const [values, breaks] = [standingValues(measure), standingBreaks(measure)]
  const [first, last] = [values.at(0), values.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const run = runOn(values, breaks, today)
  const { missing } = standingOf(measure, values, breaks, today)
  const limits = controlLimits(run.values, measure)
  const signals = limits === undefined ? new Map<string, Signal>() : signalsIn(run.values, limits)
  const { target, baseline } = measure
  const { lowest, highest } = rangeOf(measure)
  const series = {
    pieces: piecesOf(measure, values, signals),
    holes: [
      ...gapsIn(values, measure.everyMonths).map(({ after, before }) => ({ from: after, to: before })),
      ...(missing > 1 ? [{ from: last.asAt, to: today }] : [])
    ],
    breaks: breaks.map(({ from }) => ({ date: from, label: `New definition, ${monthAndYear(from)}` })),
    target: target && { value: target.value, date: target.on, label: figureInWords(target.value, measure) },
    baseline: baseline && {
      ...{ value: baseline.value, date: baseline.on },
      label: `Baseline: ${baselineInWords(measure) ?? ''}`
    },
    limits: limits && {
      ...limits,
      from: run.values.at(0)?.asAt ?? first.asAt,
      to: run.values.at(-1)?.asAt ?? last.asAt
    },
    events: marked.filter(({ date, kind }) => kind !== 'visit' || isNear(date, measure, first.asAt, today)),
    ...{ lowest, highest }
  }
  return {
    series,
    headline: headlineOf(measure, run, missing, limits, signals),
    sentence: sentenceOf(measure, run, limits, signals, today)
  }
}

/** A value as the axis says it, short. */
export function tickOf(measure: WholeMeasure): (value: number) => string {
  return (value) => `${plainFigure(Math.round(value * 10) / 10)}${measure.unit === 'percent' ? '%' : ''}`
}

/** A visit long before the first value would press the series into a corner. */
function isNear(date: IsoDate, { baseline }: WholeMeasure, first: IsoDate, today: IsoDate): boolean {
  const from = baseline !== undefined && baseline.on < first ? baseline.on : first
  return date >= from && date <= today
}

/** What a line may join: values of one run with no hole between them. */
function piecesOf(
  measure: WholeMeasure,
  values: readonly EnteredValue[],
  signals: ReadonlyMap<string, Signal>
): SeriesPoint[][] {
  const pieces: SeriesPoint[][] = []
  for (const run of runsOf(values, standingBreaks(measure))) {
    let before: EnteredValue | undefined
    for (const value of run.values) {
      const point: SeriesPoint = {
        ...{ date: value.asAt, value: value.value, figure: figureInWords(value.value, measure) },
        mark: signals.get(value.asAt) ?? 'plain'
      }
      const joins = before !== undefined && gapsIn([before, value], measure.everyMonths).length === 0
      if (joins) pieces.at(-1)?.push(point)
      else pieces.push([point])
      before = value
    }
  }
  return pieces
}

function sentenceOf(
  measure: WholeMeasure,
  run: Run<EnteredValue>,
  limits: ControlLimits | undefined,
  signals: ReadonlyMap<string, Signal>,
  today: IsoDate
): string {
  const values = standingValues(measure)
  const sentences = [
    standingOf(measure, values, standingBreaks(measure), today).sentence,
    trendInWords(measure, run, limits, signals),
    run.since === undefined
      ? ''
      : `The definition changed on ${longDate(run.since.from)}: distance, trend and limits are told of the values since.`,
    gapsInWords(gapsIn(values, measure.everyMonths))
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** What the series does, by the rules of the chart alone: nothing is called a trend that could be chance. */
function trendInWords(
  measure: WholeMeasure,
  { since, values }: Run<EnteredValue>,
  limits: ControlLimits | undefined,
  signals: ReadonlyMap<string, Signal>
): string {
  const newest = values.at(-1)
  if (newest === undefined) return ''
  if (limits === undefined) {
    const whose = since === undefined ? '' : ' since the definition changed'
    return `${sentenceCase(count(values.length, 'value'))}${whose} ${values.length === 1 ? 'is' : 'are'} too few to tell a trend from the usual ups and downs; that takes ${fewestForLimits}.`
  }
  const usual = `It usually moves between ${figureInWords(rounded(limits.lower), measure)} and ${figureInWords(rounded(limits.upper), measure)}, around ${figureInWords(rounded(limits.mean), measure)}.`
  return `${usual} ${signalsInWords(measure, values, limits, signals)}`
}

function signalsInWords(
  measure: WholeMeasure,
  values: readonly EnteredValue[],
  { mean }: ControlLimits,
  signals: ReadonlyMap<string, Signal>
): string {
  const outside = values.filter(({ asAt }) => signals.get(asAt) === 'outside')
  const inRun = values.filter(({ asAt }) => signals.get(asAt) === 'run')
  if (outside.length + inRun.length === 0) return 'Nothing in it goes beyond the usual ups and downs.'
  const parts: string[] = []
  if (outside.length > 0) {
    const told = outside
      .slice(-3)
      .map(({ asAt, value }) => `${figureInWords(value, measure)} on ${longDate(asAt)}`)
    const more = outside.length > 3 ? `${outside.length} values lie outside, the last` : 'Outside lie'
    parts.push(`${more} ${listInWords(told)}.`)
  }
  const lastRun = lastLongRun(values, mean)
  if (lastRun !== undefined) {
    const side = lastRun.side > 0 ? 'above' : 'below'
    const good = shortOf(mean, lastRun.value, measure.direction) < 0
    parts.push(
      `The last ${lastRun.length} values all lie ${side} the mean: a change for the ${good ? 'better' : 'worse'} that is no accident.`
    )
  } else if (inRun.length > 0) {
    parts.push(`${longRun} or more values after each other lay on one side of the mean, and no longer do.`)
  }
  return parts.join(' ')
}

/** The values at the end that lie on one side of the mean, where they are many enough. */
function lastLongRun(values: readonly EnteredValue[], mean: number) {
  const newest = values.at(-1)
  const side = newest === undefined ? 0 : Math.sign(newest.value - mean)
  if (newest === undefined || side === 0) return undefined
  const length = values.length - 1 - values.findLastIndex(({ value }) => Math.sign(value - mean) !== side)
  return length >= longRun ? { length, side, value: newest.value } : undefined
}

/** What the series does in a few words, by the same rules as its sentence. */
function headlineOf(
  { direction }: WholeMeasure,
  { values }: Run<EnteredValue>,
  missing: number,
  limits: ControlLimits | undefined,
  signals: ReadonlyMap<string, Signal>
): string {
  const newest = values.at(-1)
  if (newest === undefined) return 'No value since the definition changed'
  if (missing > 1) return `No value since ${longDate(newest.asAt)}`
  if (limits === undefined) return 'Too few values to tell a trend'
  const goes = shortOf(limits.mean, newest.value, direction) < 0 ? 'better' : 'worse'
  if (lastLongRun(values, limits.mean) !== undefined) return `A change for the ${goes} that is no accident`
  return signals.get(newest.asAt) === 'outside'
    ? `The newest value is ${goes} than usual`
    : 'No more than the usual ups and downs'
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
