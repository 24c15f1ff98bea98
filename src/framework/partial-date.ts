import type { IsoDate } from './iso-date.ts'
import { addDays, isIsoDate, isoDate, longDate, monthName } from './iso-date.ts'

declare const partialDateBrand: unique symbol

/**
 * A date known to the day, the month or the year: `2021-07-20`, `2021-04` or `2011` (ISO 8601, reduced
 * precision). Old papers often say only "in April 2021"; a made-up day would read as knowledge.
 */
export type PartialDate = IsoDate | (string & { readonly [partialDateBrand]: true })

export type DatePrecision = 'day' | 'month' | 'year'

function isReduced(text: string): text is PartialDate {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)
}

/** Reads a date of any precision; undefined when it is none. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const trimmed = text.trim()
  if (isIsoDate(trimmed)) return trimmed
  return isReduced(trimmed) ? trimmed : undefined
}

export function datePrecision(date: PartialDate): DatePrecision {
  if (date.length === 10) return 'day'
  return date.length === 7 ? 'month' : 'year'
}

/** The day, where the date is known to the day; otherwise undefined. */
export function exactDay(date: PartialDate): IsoDate | undefined {
  return isIsoDate(date) ? date : undefined
}

/** The first day that the date can mean: what to sort a timeline by. */
export function earliestDay(date: PartialDate): IsoDate {
  return isIsoDate(date) ? date : isoDate(`${date}-01-01`.slice(0, 10))
}

/** The last day that the date can mean. */
export function latestDay(date: PartialDate): IsoDate {
  if (isIsoDate(date)) return date
  if (datePrecision(date) === 'year') return isoDate(`${date}-12-31`)
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(isoDate(next), -1)
}

/** The date as it stands on our pages: "20 July 2021", "April 2021" or "2011". */
export function longPartialDate(date: PartialDate): string {
  if (isIsoDate(date)) return longDate(date)
  return datePrecision(date) === 'year' ? date : `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
}
