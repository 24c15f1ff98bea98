import { bankHolidays, calendarRange } from './bank-holidays.ts'
import type { IsoDate } from './iso-date.ts'
import { addDays, compareDates, isWeekend } from './iso-date.ts'

/**
 * An answer of the calendar, or that it cannot answer. Dates come from people and from files, so a day beyond
 * the loaded bank holidays is to be expected: it is an outcome that the caller has to deal with, not a thrown
 * error, and never a guess. A page says "no bank holidays are known for 2031", not a date that may be wrong.
 */
export type CalendarAnswer<Value> = { readonly kind: 'answered'; readonly value: Value } | OutsideTheCalendar

/** The sum would need bank holidays of a year that is not loaded; `day` is the first such day. */
export interface OutsideTheCalendar {
  readonly kind: 'outside-the-calendar'
  readonly day: IsoDate
  readonly from: IsoDate
  readonly to: IsoDate
}

/**
 * Whether the day is a working day: no Saturday, Sunday, Christmas Day, Good Friday or bank holiday in England
 * and Wales. Source: SI 2007/462, evidence tag V (domain reference §3.1).
 */
export function isWorkingDay(day: IsoDate): CalendarAnswer<boolean> {
  return isLoaded(day) ? answered(isWorking(day)) : outside(day)
}

/**
 * The n-th working day after a day, which itself is day 0 whether or not it is a working day: "within 70
 * working days" of it ends at the end of the result. A negative number counts back in the same way; 0 gives
 * the day itself. `count` is a whole number of working days.
 */
export function addWorkingDays(day: IsoDate, count: number): CalendarAnswer<IsoDate> {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  if (!isLoaded(at)) return outside(at)
  while (left > 0) {
    at = addDays(at, step)
    if (!isLoaded(at)) return outside(at)
    if (isWorking(at)) left -= 1
  }
  return answered(at)
}

/**
 * Working days from one day to another: the first is not counted and the last is, so that it undoes
 * `addWorkingDays`. Negative when `to` is the earlier.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): CalendarAnswer<number> {
  const beyond = [from, to].find((day) => !isLoaded(day))
  if (beyond !== undefined) return outside(beyond)
  const step = to < from ? -1 : 1
  let count = 0
  for (let at = from; at !== to; ) {
    at = addDays(at, step)
    if (isWorking(at)) count += step
  }
  return answered(count)
}

/**
 * The last day on which papers can be issued so that so many clear days lie between: neither the day of issue
 * nor the day of the meeting counts, nor do weekends and bank holidays. Five for the agenda of a council
 * meeting, 28 for notice of a key decision (whether those 28 leave out weekends is not verified, tag R).
 * Source: Local Government Act 1972, Schedule 12, evidence tag V (domain reference §3.1, L13 and L14).
 */
export function lastIssueDay(meeting: IsoDate, clearDays: number): CalendarAnswer<IsoDate> {
  return addWorkingDays(meeting, -(clearDays + 1))
}

/** The bank holidays from one day to another, the first not counted and the last one counted; those that are loaded. */
export function bankHolidaysBetween(
  from: IsoDate,
  to: IsoDate
): readonly { readonly day: IsoDate; readonly name: string }[] {
  return [...bankHolidays]
    .filter(([day]) => day > from && day <= to)
    .map(([day, name]) => ({ day, name }))
    .toSorted((one, other) => compareDates(one.day, other.day))
}

/** The answer, or undefined where the calendar cannot give one: for a page that then shows nothing. */
export function orUndefined<Value>(answer: CalendarAnswer<Value>): Value | undefined {
  return answer.kind === 'answered' ? answer.value : undefined
}

/** Why there is no answer, in words for a page. */
export function outsideInWords({ day, from, to }: OutsideTheCalendar): string {
  return `Bank holidays are known from ${from.slice(0, 4)} to ${to.slice(0, 4)}, and this needs ${day.slice(0, 4)}.`
}

function isWorking(day: IsoDate): boolean {
  return !isWeekend(day) && !bankHolidays.has(day)
}

function isLoaded(day: IsoDate): boolean {
  return day >= calendarRange.from && day <= calendarRange.to
}

function answered<Value>(value: Value): CalendarAnswer<Value> {
  return { kind: 'answered', value }
}

function outside(day: IsoDate): OutsideTheCalendar {
  return { kind: 'outside-the-calendar', day, ...calendarRange }
}
