import { z } from 'zod'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { type OfficerWords, officerWords } from '../../people/posts/officer-words.ts'
import type { Post } from '../../people/posts/post.ts'
import { chosen, oneOf } from '../../record/choice-in-address.ts'
import { count } from '../../ui/prose/counts.ts'
import { figureInWords } from './figures.ts'
import { standingBreaks, standingValues, type WholeMeasure } from './measure.ts'
import { directionInWords, gapsInWords } from './measure-words.ts'
import { measuresPaths } from './measures-paths.ts'
import { gapsIn, runsOf } from './series.ts'
import { type MeasureStanding, standingOf } from './standing.ts'

const shows = [
  'reached',
  'on-course',
  'behind',
  'late',
  'gaps',
  'no-values',
  'illustrative',
  'withdrawn'
] as const
type Show = (typeof shows)[number]

const showWords: Record<Show, string> = {
  reached: 'Target reached',
  'on-course': 'On course, not there yet',
  behind: 'Behind the line to the target',
  late: 'A value is late',
  gaps: 'Values are missing in between',
  'no-values': 'No value yet',
  illustrative: 'Made up: the worked example',
  withdrawn: 'Withdrawn'
}

/** What a list of measures is narrowed to. */
export const measuresChoice = z.object({
  q: chosen(z.string().trim().max(200)),
  show: oneOf('choice', shows, (show) => showWords[show]),
  post: chosen(z.string().max(200))
})
export type MeasuresChoice = z.output<typeof measuresChoice>

/** A measure as the list and its files show it. */
export interface MeasureRow {
  readonly measure: WholeMeasure
  readonly standing: MeasureStanding
  /** "68%" and its day; undefined while there is none. */
  readonly latest: { readonly figure: string; readonly day: IsoDate } | undefined
  readonly direction: string
  /** "Up to date", "Late: the value for 31 October 2026", "No value yet". */
  readonly freshness: string
  readonly isLate: boolean
  readonly gaps: string
  readonly officer: OfficerWords | undefined
  /** The last values for the small line, oldest first; undefined where the line breaks. */
  readonly line: readonly (number | undefined)[]
  readonly lineSentence: string
}

/** So many values make the small line; more would not be seen. */
const valuesInLine = 24

/** Every measure as a row, those that are chosen. */
function measureRows(
  measures: readonly WholeMeasure[],
  posts: readonly Post[],
  today: IsoDate,
  choice: MeasuresChoice
): MeasureRow[] {
  const titles = new Map(posts.map((post) => [post.id, officerWords(post)]))
  return measures
    .map((measure) => rowOf(measure, measure.post && titles.get(measure.post), today))
    .filter((row) => isChosen(row, choice))
}

/** One measure as a row, whatever it is. */
export function measureRow(measure: WholeMeasure, posts: readonly Post[], today: IsoDate): MeasureRow {
  const post = posts.find(({ id }) => id === measure.post)
  return rowOf(measure, post && officerWords(post), today)
}

function rowOf(measure: WholeMeasure, officer: OfficerWords | undefined, today: IsoDate): MeasureRow {
  const [values, breaks] = [standingValues(measure), standingBreaks(measure)]
  const standing = standingOf(measure, values, breaks, today)
  const { latest, lateSince } = standing
  return {
    ...{ measure, standing, officer },
    latest: latest && { figure: figureInWords(latest.value, measure), day: latest.asAt },
    direction: directionInWords(measure.direction),
    freshness: freshnessOf(measure, standing),
    isLate: lateSince !== undefined,
    gaps: gapsInWords(gapsIn(values, measure.everyMonths)),
    line: lineOf(measure),
    lineSentence: lineInWords(measure)
  }
}

function freshnessOf(
  { withdrawnBecause }: WholeMeasure,
  { latest, lateSince, missing }: MeasureStanding
): string {
  if (withdrawnBecause !== undefined) return 'Withdrawn'
  if (latest === undefined) return 'No value yet'
  if (lateSince === undefined) return 'Up to date'
  return missing === 1
    ? `Late: the value for ${longDate(lateSince)}`
    : `Late: ${count(missing, 'value')} from ${longDate(lateSince)} on`
}

/** The last values with a break of the line where a value is missing or the definition changed. */
function lineOf(measure: WholeMeasure): (number | undefined)[] {
  const runs = runsOf(standingValues(measure), standingBreaks(measure)).map(({ values }) =>
    values.flatMap(({ asAt, value }, place) => {
      const before = values[place - 1]
      const hole = before !== undefined && gapsIn([before, { asAt }], measure.everyMonths).length > 0
      return hole ? [undefined, value] : [value]
    })
  )
  return runs
    .filter((run) => run.length > 0)
    .flatMap((run, place) => (place === 0 ? run : [undefined, ...run]))
    .slice(-valuesInLine)
}

function lineInWords(measure: WholeMeasure): string {
  const values = standingValues(measure)
  const [first, last] = [values.at(0), values.at(-1)]
  if (first === undefined || last === undefined) return 'No value yet.'
  const ends = `${figureInWords(last.value, measure)} on ${longDate(last.asAt)}`
  if (first === last) return `One value: ${ends}.`
  const from = `From ${figureInWords(first.value, measure)} on ${longDate(first.asAt)} to ${ends}`
  const broken = standingBreaks(measure).length > 0 ? ', with a change of definition in between' : ''
  return `${from}: ${values.length} values${broken}.`
}

function isChosen(
  { measure, standing, gaps, isLate }: MeasureRow,
  { q, show, post }: MeasuresChoice
): boolean {
  const { latest, distance, onCourse } = standing
  const reached = distance !== undefined && distance <= 0
  const fits: Record<Show, boolean> = {
    reached,
    'on-course': onCourse === true && !reached,
    behind: onCourse === false,
    late: isLate,
    gaps: gaps !== '',
    'no-values': latest === undefined,
    illustrative: true,
    withdrawn: true
  }
  return (
    (show === 'withdrawn') === (measure.withdrawnBecause !== undefined) &&
    // What is made up is asked for by name, and counts in nothing else.
    (show === 'illustrative') === (measure.illustrative && show !== 'withdrawn') &&
    (show === undefined || fits[show]) &&
    (post === undefined || measure.post === post) &&
    (q === undefined || holdsWords(measure, q))
  )
}

function holdsWords({ title, definition }: WholeMeasure, q: string): boolean {
  const held = `${title} ${definition}`.toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word))
}

export interface MeasuresView {
  readonly authority: string
  readonly sentence: string
  readonly rows: readonly MeasureRow[]
  /** How many there are of which these are chosen: the authority's own, or those that are made up. */
  readonly total: number
  /** The worked example's measures, where it is here and they are not what is shown. */
  readonly exampleHref: string | undefined
  readonly choice: MeasuresChoice
  readonly posts: readonly { readonly value: string; readonly text: string }[]
  readonly shows: readonly { readonly value: string; readonly text: string }[]
  readonly mayKeep: boolean
}

/** The list as its page shows it. */
export function measuresView(
  authority: string,
  measures: readonly WholeMeasure[],
  posts: readonly Post[],
  asked: { readonly today: IsoDate; readonly choice: MeasuresChoice; readonly mayKeep: boolean }
): MeasuresView {
  const all = measureRows(measures, posts, asked.today, {})
  const used = new Set(measures.flatMap(({ post }) => post ?? []))
  const hasExample = measures.some(({ illustrative }) => illustrative)
  const asksForExample = asked.choice.show === 'illustrative'
  return {
    authority,
    sentence: sentenceOf(all),
    rows: measureRows(measures, posts, asked.today, asked.choice),
    total: measures.filter(({ illustrative }) => illustrative === asksForExample).length,
    exampleHref: hasExample && !asksForExample ? measuresPaths.measures('show=illustrative') : undefined,
    ...{ choice: asked.choice, mayKeep: asked.mayKeep },
    posts: posts
      .filter(({ id }) => used.has(id))
      .map((post) => ({ value: post.id, text: officerWords(post) })),
    shows: shows
      .filter((show) => show !== 'illustrative' || hasExample)
      .map((value) => ({ value, text: showWords[value] }))
  }
}

function sentenceOf(rows: readonly MeasureRow[]): string {
  if (rows.length === 0) return 'Figures that show whether what you do makes a difference to children.'
  const reached = rows.filter(({ standing: { distance } }) => distance !== undefined && distance <= 0).length
  const behind = rows.filter(({ standing }) => standing.onCourse === false).length
  const late = rows.filter(({ isLate }) => isLate).length
  const parts = [
    reached === 0
      ? 'none has reached its target'
      : `${count(reached, 'has', 'have')} reached ${reached === 1 ? 'its' : 'their'} target`,
    ...(behind > 0 ? [`${behind} behind the line to it`] : []),
    ...(late > 0 ? [`${late} with a value that is late`] : [])
  ]
  return `${count(rows.length, 'measure')}: ${parts.join(', ')}.`
}

/** What the list is narrowed to, as a query that asks for the same again. */
export function choiceAsQuery({ q, show, post }: MeasuresChoice, without?: keyof MeasuresChoice): string {
  const kept = Object.entries({ q, show, post }).flatMap(([name, value]) =>
    value === undefined || name === without ? [] : [[name, value]]
  )
  return new URLSearchParams(kept).toString()
}
