import { bankHoliday, calendarRange } from '../../framework/bank-holidays.ts'
import { addDays, type IsoDate, isWeekend, longDate, weekdayOf, yearOf } from '../../framework/iso-date.ts'
import {
  earliestDay,
  exactDay,
  latestDay,
  longPartialDate,
  type PartialDate,
  parsePartialDate
} from '../../framework/partial-date.ts'
import type { Days } from '../../people/calendar/days.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

/** Days as a form says them; empty where nothing was entered. */
export interface TypedDays {
  readonly from: string
  readonly to: string
}

export type FoundDays =
  | { readonly kind: 'found'; readonly days: Days }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

// Beyond these a year is a slip of the keyboard.
const [firstYear, lastYear] = [1990, 2100]

/** A date as it came in three boxes, of which those of the day and the month may be empty: `2027-05-00` is May 2027. */
export function withoutEmptyParts(typed: string): string {
  return typed.replace(/(-00){1,2}$/, '')
}

/** The days that a form means, or what is wrong with them. */
export function daysFrom(typed: TypedDays): FoundDays {
  const from = dateFrom('from', typed.from, 'Enter the first day')
  const to = typed.to === '' ? { date: undefined } : dateFrom('to', typed.to, 'Enter the last day')
  const problems = [from, to].flatMap((found) => ('problem' in found ? [found.problem] : []))
  if ('problem' in from || 'problem' in to) return { kind: 'unfit', problems }
  if (to.date !== undefined && latestDay(to.date) < earliestDay(from.date)) {
    const message = `The last day must be the same as or after the first, ${longPartialDate(from.date)}`
    return { kind: 'unfit', problems: [{ field: 'to', message }] }
  }
  return { kind: 'found', days: { startsOn: from.date, endsOn: to.date === from.date ? undefined : to.date } }
}

function dateFrom(
  field: string,
  typed: string,
  ask: string
): { readonly date: PartialDate } | { readonly problem: RequestProblem } {
  if (typed === '') return { problem: { field, message: ask } }
  const date = parsePartialDate(typed)
  const year = date === undefined ? 0 : yearOf(earliestDay(date))
  if (date === undefined || year < firstYear || year > lastYear) {
    const message = `${ask}, a real date such as 27 3 2027, or a month and a year while no day is known`
    return { problem: { field, message } }
  }
  return { date }
}

/** The last day that they can mean; of something without a last day, that of the first. */
export function lastDayOf({ startsOn, endsOn }: Days): IsoDate {
  return latestDay(endsOn ?? startsOn)
}

export function firstDayOf({ startsOn }: Days): IsoDate {
  return earliestDay(startsOn)
}

export function isSameDays(one: Days, other: Days): boolean {
  return one.startsOn === other.startsOn && one.endsOn === other.endsOn
}

/** Longer than this, days in between are not looked at one by one. */
const longestLookedAt = 31

/**
 * What whoever plans for these days should know before they rely on them: that one is no working day, or that nobody
 * knows yet whether it is. Sentences; none where there is nothing to say.
 */
export function toKnowOf(days: Days): readonly string[] {
  const [first, last] = [exactDay(days.startsOn), exactDay(days.endsOn ?? days.startsOn)]
  if (lastDayOf(days) > calendarRange.to) {
    const known = `Bank holidays are known until ${yearOf(calendarRange.to)}`
    return [`${known}: whether these days are working days cannot be said yet.`]
  }
  if (first === undefined || last === undefined) return []
  const said = new Set([notWorking(first), notWorking(last)])
  for (let day = first, looked = 0; day <= last && looked < longestLookedAt; looked += 1) {
    if (bankHoliday(day) !== undefined) said.add(notWorking(day))
    day = addDays(day, 1)
  }
  return [...said].filter((sentence) => sentence !== undefined)
}

function notWorking(day: IsoDate): string | undefined {
  const holiday = bankHoliday(day)
  if (holiday !== undefined) return `${longDate(day)} is a bank holiday: ${holiday}.`
  return isWeekend(day) ? `${longDate(day)} is a ${weekdayOf(day)}.` : undefined
}
