import { dateInWords } from '../prose/dates.ts'
import { listInWords } from '../prose/lists.ts'
import type { ShownGrade, Tone } from '../tone.ts'

/** One judgement of the area: the day it is placed at, and the framework it was made under. */
export interface HistoryPoint {
  readonly date: string
  readonly grade: ShownGrade
  readonly framework: string
  readonly href?: string | undefined
}

/** A time in which one version of the framework applied, and whether it judges this area at all. */
export interface HistoryEra {
  readonly name: string
  /** Short enough to stand over its part of the drawing: "SIF". */
  readonly short: string
  readonly from: string | undefined
  readonly judges: boolean
}

/** The four bands of the scale, best at the top. */
export const bands = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const

/** Which band a tone stands in; undefined where there is no place on the scale. */
export function bandOf(tone: Tone): number | undefined {
  const places: Partial<Record<Tone, number>> = {
    outstanding: 0,
    good: 1,
    'requires-improvement': 2,
    inadequate: 3
  }
  return places[tone]
}

/** A stretch of the time axis under one version: from its start, or the axis's, to the next one's. */
export interface Stretch {
  readonly era: HistoryEra
  readonly from: string
  readonly to: string
}

/** The eras as stretches of the axis, in order; those wholly outside it are left out. Dates are ISO. */
export function stretches(eras: readonly HistoryEra[], from: string, to: string): readonly Stretch[] {
  return eras
    .map((era, place) => ({
      era,
      from: latest(era.from ?? from, from),
      to: earliest(eras[place + 1]?.from ?? to, to)
    }))
    .filter((stretch) => stretch.from < stretch.to)
}

/**
 * The line in pieces: it runs from judgement to judgement, and breaks where a version that does not judge
 * the area came between them, or where a judgement has no place on the scale.
 */
export function unbrokenRuns(
  points: readonly HistoryPoint[],
  within: readonly Stretch[]
): readonly (readonly HistoryPoint[])[] {
  const runs: HistoryPoint[][] = []
  let last: HistoryPoint | undefined
  for (const point of points) {
    const judged = bandOf(point.grade.tone) !== undefined
    const before = last
    const broken = before === undefined || gapBetween(before.date, point.date, within)
    if (judged && broken) runs.push([point])
    else if (judged) runs.at(-1)?.push(point)
    last = judged ? point : undefined
  }
  return runs
}

function gapBetween(from: string, to: string, within: readonly Stretch[]): boolean {
  return within.some((stretch) => !stretch.era.judges && stretch.from < to && stretch.to > from)
}

/** "Help and protection was judged Good in 2015, then Outstanding in 2018 and 2022. Reports of these frameworks give it no grade …" */
export function historyInWords(
  area: string,
  points: readonly HistoryPoint[],
  within: readonly Stretch[]
): string {
  const unjudged = within.filter((stretch) => !stretch.era.judges).map((stretch) => stretch.era.name)
  const gaps =
    unjudged.length === 0
      ? ''
      : ` Reports of these frameworks give it no grade of its own: ${unjudged.join('; ')}.`
  if (points.length === 0) return `${area} has not been judged.${gaps}`
  const same: HistoryPoint[][] = []
  for (const point of points) {
    const run = same.at(-1)
    if (run?.[0]?.grade.text === point.grade.text) run.push(point)
    else same.push([point])
  }
  const parts = same.map((run) => `${run[0]?.grade.text} in ${listInWords(years(run))}`)
  return `${area} was judged ${parts.join(', then ')}.${gaps}`
}

function years(points: readonly HistoryPoint[]): string[] {
  return [...new Set(points.map((point) => point.date.slice(0, 4)))]
}

/** What a dot says when it is pointed at. */
export function pointInWords(point: HistoryPoint): string {
  return `${dateInWords(point.date)}: ${point.grade.text} (${point.framework})`
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}

function earliest(one: string, other: string): string {
  return one < other ? one : other
}
