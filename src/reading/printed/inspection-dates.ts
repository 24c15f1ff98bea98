import type { IsoDate } from '../../framework/iso-date.ts'
import { daysBetween, parseIsoDate } from '../../framework/iso-date.ts'

/** A stretch of days on site, both ends included (ISO dates). */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

interface Mention {
  readonly day: number
  readonly month: number | undefined
  readonly year: number | undefined
}

const months = 'january february march april may june july august september october november december'.split(
  ' '
)

const mention =
  /(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s*((?!and\b|until\b|till\b|through\b)[a-z]{3,9})?\.?(?:,?\s*(\d{4}))?/g
/** "1/06/2015", "25.6.15" */
const numericDate = /\b(\d{1,2})[/.](\d{1,2})[/.](?:20)?(\d{2})\b/g
/** No period on site comes near to this; a longer one is a misprint. In days. */
const longestPeriod = 92

const untilNext = /^\s*[-\u2010-\u2015\u2212]?\s*(?:to|until|till|through|[-\u2010-\u2015\u2212])\s*$/
const thenNext = /^\s*(?:and|&|,|;|, and)\s*$/

/**
 * The periods on site that a cover names: "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019",
 * "4 to 15 December 2023", "19 November–30 November 2018", "28 December to 8 January 2021". What a first date
 * leaves out it takes from the next one; a period that would run backwards began in the year before.
 * Undefined when any part of the text is no date, so that nothing is guessed.
 */
export function readPeriods(printed: string): readonly Period[] | undefined {
  const text = plainDates(printed)
  const mentions: Mention[] = []
  const joints: string[] = []
  let end = 0
  for (const match of text.matchAll(mention)) {
    const read = mentionOf(match)
    if (read === undefined) return undefined
    if (mentions.length > 0) joints.push(text.slice(end, match.index))
    else if (text.slice(0, match.index).trim() !== '') return undefined
    mentions.push(read)
    end = match.index + match[0].length
  }
  if (mentions.length === 0 || !/^[\s.,;]*$/.test(text.slice(end))) return undefined
  return periodsOf(mentions, joints)
}

/**
 * The days from the earliest to the latest date that a text mentions, whatever stands between them: what is
 * left when the text cannot be read as periods. Undefined when it mentions none in full.
 */
export function spanMentioned(printed: string): Period | undefined {
  const mentions = [...plainDates(printed).matchAll(mention)].flatMap((match) => mentionOf(match) ?? [])
  const lastWhole = mentions.findLastIndex(({ month, year }) => month !== undefined && year !== undefined)
  const days = completed(mentions.slice(0, lastWhole + 1))?.toSorted() ?? []
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}

function plainDates(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/^\s*from\s+/, '')
    .replace(/^\s*between\s+(.*?)\s+and\s/, '$1 to ')
    .replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)day\b,?/g, ' ')
    .replace(numericDate, (_, day: string, month: string, year: string) => {
      return `${day} ${months[Number(month) - 1] ?? 'unknown'} 20${year}`
    })
    .replace(/\s+/g, ' ')
}

/** The first day of the first period and the last day of the last. */
export function wholeSpan(periods: readonly Period[]): Period | undefined {
  const first = periods.map((period) => period.from).toSorted()[0]
  const last = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1)
  return first === undefined || last === undefined ? undefined : { from: first, to: last }
}

function mentionOf(match: RegExpMatchArray): Mention | undefined {
  const [, day = '', name, year] = match
  const month = name === undefined ? undefined : monthNumber(name)
  if (month === 0) return undefined
  return { day: Number(day), month, year: year === undefined ? undefined : Number(year) }
}

/** The month from 1, also where two letters of its name changed places ("Ocotber"); 0 when it is none. */
function monthNumber(name: string): number {
  const begins = months.findIndex((month) => month.startsWith(name.slice(0, 3)))
  return 1 + (begins === -1 ? months.findIndex((month) => lettersOf(month) === lettersOf(name)) : begins)
}

function lettersOf(word: string): string {
  return word.split('').toSorted().join('')
}

function periodsOf(mentions: readonly Mention[], joints: readonly string[]): readonly Period[] | undefined {
  const days = completed(mentions)
  if (days === undefined) return undefined
  const periods: Period[] = []
  let from = days[0]
  for (const [index, to] of days.entries()) {
    const joint = joints[index] ?? ';'
    if (untilNext.test(joint)) continue
    const apart = thenNext.test(joint) || (joint.trim() === '' && mentions[index]?.year !== undefined)
    if (!apart || from === undefined || !isPlausible(from, to)) return undefined
    periods.push({ from, to })
    from = days[index + 1]
  }
  return periods
}

function isPlausible(from: IsoDate, to: IsoDate): boolean {
  const days = daysBetween(from, to)
  return days >= 0 && days <= longestPeriod
}

/** Gives each mention the month and year it leaves out, from the mention after it. */
function completed(mentions: readonly Mention[]): readonly IsoDate[] | undefined {
  const days: IsoDate[] = []
  let next: { month: number; year: number } | undefined
  for (const { day, month, year } of mentions.toReversed()) {
    const itsMonth = month ?? next?.month
    if (itsMonth === undefined) return undefined
    const nextYear = next?.year
    const backwards = next !== undefined && itsMonth > next.month
    const itsYear = year ?? (nextYear === undefined ? undefined : backwards ? nextYear - 1 : nextYear)
    if (itsYear === undefined) return undefined
    const iso = parseIsoDate(`${itsYear}-${pad(itsMonth)}-${pad(day)}`)
    if (iso === undefined) return undefined
    next = { month: itsMonth, year: itsYear }
    days.unshift(iso)
  }
  return days
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
