import type { FrameworkVersionId } from '../../src/framework/framework-versions.ts'
import { frameworkVersion } from '../../src/framework/framework-versions.ts'
import type { Grade } from '../../src/framework/grades.ts'
import { gradeLabel } from '../../src/framework/grades.ts'
import type { IsoDate } from '../../src/framework/iso-date.ts'
import { isoDate, longDate } from '../../src/framework/iso-date.ts'
import type { JudgementArea } from '../../src/framework/judgement-areas.ts'
import type { ProseArea } from './prose.ts'
import { improvements, paragraphs, summary } from './prose.ts'
import { randomNumbers } from './random-numbers.ts'

export type ExampleLayout = Extract<FrameworkVersionId, 'ILACS_2018' | 'ILACS_2023' | 'ILACS_2026'>

export interface ExampleOptions {
  readonly authority: string
  readonly start: IsoDate
  readonly end: IsoDate
  readonly leadInspector: string
  /** Which table of judgements: three areas and overall, four and overall, or four without overall. */
  readonly layout: ExampleLayout
  /** Areas that are not named get `good`. */
  readonly grades: Partial<Record<JudgementArea, Grade>>
  /** How many areas for improvement, 0 to 15. */
  readonly improvements: number
  readonly paragraphs: number
  /** 0 keeps the text in its written order; other numbers mix its sentences, so that no two reports agree. */
  readonly seed: number
}

export const exampleshire: ExampleOptions = {
  authority: 'Exampleshire',
  start: isoDate('2025-03-10'),
  end: isoDate('2025-03-21'),
  leadInspector: 'Rowan Ashdown',
  layout: 'ILACS_2023',
  grades: {
    'impact-of-leaders': 'good',
    'help-and-protection': 'requires-improvement',
    'in-care': 'good',
    'care-leavers': 'outstanding',
    overall: 'good'
  },
  improvements: 5,
  paragraphs: 48,
  seed: 0
}

export interface ExampleSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** What is printed, in printed order. */
export interface ExampleContent {
  readonly title: string
  readonly dates: string
  readonly leadInspector: string
  readonly judgements: readonly { readonly area: string; readonly grade: string }[]
  readonly summary: readonly string[]
  readonly improvements: readonly string[]
  /** Whether the areas for improvement carry references to the National Framework, as since 2025. */
  readonly referenced: boolean
  readonly sections: readonly ExampleSection[]
}

/** The text of an example report. The sections follow the published order, in which leaders come last. */
export function exampleContent(options: ExampleOptions): ExampleContent {
  const { authority } = options
  const printed = frameworkVersion(options.layout).areas
  const named = (text: string) => text.replaceAll('{authority}', authority)
  const gradeOf = (area: JudgementArea) => gradeLabel(options.grades[area] ?? 'good')
  const headed = [...printed.slice(1), ...printed.slice(0, 1)].filter(({ area }) => area !== 'overall')
  const counts = shares(
    options.paragraphs,
    headed.map(({ area }) => poolOf(area).length)
  )
  const random = randomNumbers(options.seed)
  const referenced = options.start >= '2025-01-01'
  return {
    title: `Inspection of ${authority} local authority children’s services`,
    dates: datesInWords(options.start, options.end),
    leadInspector: `${options.leadInspector}, ${options.start < '2022-09-09' ? 'Her' : 'His'} Majesty’s Inspector`,
    judgements: printed.map(({ area, printed: label }) => ({ area: label, grade: gradeOf(area) })),
    summary: summary.map(named),
    improvements: improvements
      .slice(0, options.improvements)
      .map((text) => (referenced ? text : text.replace(/ \([^)]*\)$/, ''))),
    referenced: referenced && options.improvements > 0,
    sections: headed.map(({ area, printed: label }, index) => ({
      heading: `${label}: ${gradeOf(area).toLowerCase()}`,
      paragraphs: pick(poolOf(area), counts[index] ?? 0, options.seed === 0 ? undefined : random).map(named)
    }))
  }
}

/** "10 to 21 March 2025", as the cover and the footer print it. */
export function datesInWords(start: IsoDate, end: IsoDate): string {
  const [from, to] = [longDate(start), longDate(end)]
  if (start.slice(0, 7) === end.slice(0, 7)) return `${from.slice(0, from.indexOf(' '))} to ${to}`
  return start.slice(0, 4) === end.slice(0, 4) ? `${from.slice(0, -5)} to ${to}` : `${from} to ${to}`
}

function poolOf(area: JudgementArea): readonly string[] {
  if (area === 'in-care-and-care-leavers') return [...paragraphs['in-care'], ...paragraphs['care-leavers']]
  return isProseArea(area) ? paragraphs[area] : []
}

function isProseArea(area: string): area is ProseArea {
  return area in paragraphs
}

/** Shares out a number in proportion to the weights, whole and exact. */
function shares(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let weightSoFar = 0
  let shared = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const share = Math.round((total * weightSoFar) / sum) - shared
    shared += share
    return share
  })
}

/** So many paragraphs: as written while they last, else (or with a seed) made of sentences of the same area. */
function pick(pool: readonly string[], count: number, random: (() => number) | undefined): readonly string[] {
  if (random === undefined && count <= pool.length) return pool.slice(0, count)
  const next = random ?? randomNumbers(1)
  const sentences = pool.flatMap((paragraph) => paragraph.split(/(?<=\.) /))
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 3 + Math.floor(next() * 3) },
      () => sentences[Math.floor(next() * sentences.length)]
    ).join(' ')
  )
}
