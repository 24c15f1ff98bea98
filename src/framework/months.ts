import { addDays, daysBetween, type IsoDate, isoDate, monthName } from './iso-date.ts'

/** The days of a year divided by twelve, over the four years of a leap-year cycle. */
const daysAMonth = 365.25 / 12

/**
 * The same day of the month so many months later; the last day of that month where it has no such day: a month after
 * 31 January is 28 or 29 February.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = firstOfMonth(count)
  const last = addDays(firstOfMonth(count + 1), -1)
  const wanted = `${first.slice(0, 8)}${day.slice(8)}`
  return isoDate(wanted > last ? last : wanted)
}

/** Months from one day to another by length, as a fraction: 30.4375 days each. Negative when `to` is the earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) / daysAMonth
}

/** The month that a day lies in: "September 2027". What is a forecast is said no more exactly than that. */
export function monthAndYear(day: IsoDate): string {
  return `${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`
}

function firstOfMonth(count: number): IsoDate {
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return isoDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
}
