import {
  type FrameworkVersion,
  type FrameworkVersionId,
  frameworkVersion,
  frameworkVersionIds
} from '../../framework/framework-versions.ts'
import { type IsoDate, isoDate, longDate } from '../../framework/iso-date.ts'
import { areaLabel, type JudgementArea } from '../../framework/judgement-areas.ts'

/**
 * The three questions that every self-evaluation under ILACS answers, in their order. Ofsted sets no format beside
 * them (evidence tag V, domain reference §1.1).
 */
export const questions = ['practice', 'how-known', 'plans'] as const
export type Question = (typeof questions)[number]

const questionWords: Record<Question, { readonly asks: string; readonly short: string }> = {
  practice: {
    asks: 'What do you know about the quality and impact of social work practice?',
    short: 'What we know'
  },
  'how-known': { asks: 'How do you know it?', short: 'How we know it' },
  plans: {
    asks: 'What are your plans for the next 12 months to maintain or improve practice?',
    short: 'Plans for 12 months'
  }
}

/** The question as Ofsted asks it. */
export function questionAsked(question: Question): string {
  return questionWords[question].asks
}

/** The question in few words, for the head of a column. */
export function questionInShort(question: Question): string {
  return questionWords[question].short
}

export function isQuestion(text: string): text is Question {
  return questions.some((question) => question === text)
}

/** A calendar year of an authority's self-evaluation. ILACS asks for one a year since 2018 (V). */
export type Year = number
const [firstYear, lastYear] = [2018, 2100]

/** The year that an address or a form means; undefined where it is none in which ILACS applies. */
export function yearIn(text: string): Year | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= firstYear && year <= lastYear ? year : undefined
}

/** The self-evaluation of an authority for a year. */
export interface SelfEvaluation {
  readonly year: Year
  readonly begunAt: Date
  readonly begunBy: string
}

/** A judgement area in a year, and on which days of it an inspection would judge the area. */
export interface AreaInYear {
  readonly area: JudgementArea
  readonly label: string
  /** The wording of the version that stands last in the year. */
  readonly printed: string
  /** The last day of the year on which it is judged, where that is not the year's last. */
  readonly judgedUntil: IsoDate | undefined
  /** The first day of the year on which it is judged, where that is not the year's first. */
  readonly judgedFrom: IsoDate | undefined
}

/** The versions of ILACS and of what follows it that apply on some day of the year, in their order. */
export function versionsIn(year: Year): readonly FrameworkVersion[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return ilacsVersions.filter(
    ({ from, to }) => (from === undefined || from <= last) && (to === undefined || to >= first)
  )
}

const before = ['LEGACY', 'SIF'] satisfies FrameworkVersionId[]
const ilacsVersions = frameworkVersionIds
  .filter((id) => !before.some((old) => old === id))
  .map(frameworkVersion)

/**
 * Every area that is judged on some day of the year: a version that ends in the middle of it leaves the areas of both,
 * in printed order, with the days on which each is judged.
 */
export function areasJudgedIn(year: Year): readonly AreaInYear[] {
  const versions = versionsIn(year)
  const areas = new Set(versions.toReversed().flatMap((version) => version.areas.map(({ area }) => area)))
  return [...areas].map((area) => {
    const judging = versions.filter((version) => version.areas.some((one) => one.area === area))
    const [first, last] = [judging.at(0), judging.at(-1)]
    const from = first?.from !== undefined && first.from > `${year}-01-01` ? isoDate(first.from) : undefined
    const to = last?.to !== undefined && last.to < `${year}-12-31` ? isoDate(last.to) : undefined
    return {
      area,
      label: areaLabel(area),
      printed: last?.areas.find((one) => one.area === area)?.printed ?? areaLabel(area),
      judgedFrom: from,
      judgedUntil: to
    }
  })
}

/**
 * Of the areas of a year, those that stand on a day: what can still be judged then, and what cannot any more where
 * something was given or claimed of it before (`kept`). Nobody is asked for what no inspection can judge.
 */
export function areasStanding(year: Year, today: IsoDate, kept: ReadonlySet<string>): readonly AreaInYear[] {
  return areasJudgedIn(year).filter(
    ({ area, judgedUntil }) => judgedUntil === undefined || judgedUntil >= today || kept.has(area)
  )
}

/**
 * The areas that claims stand under: those that are judged, without overall effectiveness, which judges no practice of
 * its own and ended with fieldwork of April 2026 (V, domain reference §2.2).
 */
export function areasOf(year: Year): readonly AreaInYear[] {
  return areasJudgedIn(year).filter(({ area }) => area !== 'overall')
}

/** The area of the year that an address means; undefined where the year has no such area. */
export function areaIn(year: Year | undefined, text: string): JudgementArea | undefined {
  return year === undefined ? undefined : areasOf(year).find(({ area }) => area === text)?.area
}

/** The same of everything that is judged, overall effectiveness included: what a grade can be given for. */
export function judgedAreaIn(year: Year | undefined, text: string): AreaInYear | undefined {
  return year === undefined ? undefined : areasJudgedIn(year).find(({ area }) => area === text)
}

/**
 * Said where more than one version applies in the year, until the day on which the last begins; undefined from then on,
 * and where one applies or none is known.
 */
export function changeOfFramework(year: Year, today: IsoDate): string | undefined {
  const versions = versionsIn(year)
  const last = versions.at(-1)?.from
  if (versions.length < 2 || last === undefined || last <= today) return undefined
  const each = versions.map(({ name, to }) =>
    to !== undefined && to < `${year}-12-31` ? `“${name}” until ${longDate(isoDate(to))}` : `“${name}”`
  )
  return `The framework changes within ${year}: ${each.join(', then ')}. The areas of both stand here.`
}
