import { daysBetween } from '../../framework/iso-date.ts'
import type { Period } from '../printed/inspection-dates.ts'
import { readPeriods, wholeSpan } from '../printed/inspection-dates.ts'
import type { Quote } from '../published-report.ts'

/** The days on site, with the words that say them. */
export interface VisitDates extends Quote {
  readonly span: Period
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const day = `${weekday}\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?${month})?(?:,?\\s+\\d{4})?`
const joint = '\\s*(?:,\\s*and|,|;|and|&|to|until|[-\\u2010-\\u2015\\u2212])\\s*'
/** "9 and 10 February 2022", "8 May and 12 May 2017", "Tuesday 1 to Thursday 3 March 2022" */
const days = new RegExp(`\\b${day}(?:${joint}${day})*`, 'gi')

/** What stands before days that are not the visit's own, in the same sentence. */
const otherEvent = /\b(since|judged|previous(ly)?|last|earlier|dated|published|inspected)\b[^.;]{0,80}$/i
/** From the first to the last day on site, at most. */
const longestSpan = 40

/**
 * The days of a visit in a letter's subject or first paragraphs: the first days that end with a year and that no
 * word before them gives to another event. Undefined where there are none.
 */
export function visitDatesIn(texts: readonly Quote[]): VisitDates | undefined {
  for (const { page, quote: text } of texts) {
    for (const match of text.matchAll(days)) {
      const quote = match[0].trim()
      const span = wholeSpan(readPeriods(quote) ?? [])
      if (span === undefined || daysBetween(span.from, span.to) > longestSpan) continue
      if (!otherEvent.test(text.slice(0, match.index))) return { span, page, quote }
    }
  }
  return undefined
}
