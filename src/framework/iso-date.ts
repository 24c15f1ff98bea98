declare const isoDateBrand: unique symbol

/** A day of the Gregorian calendar as `YYYY-MM-DD`. It has no time and no zone, so it sorts and compares as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true }

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday'
] as const
export type Weekday = (typeof weekdays)[number]

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

const millisecondsADay = 86_400_000

/** Whether the text is a real day written `YYYY-MM-DD`: `2022-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Reads a day written `YYYY-MM-DD`; undefined when it is no such day. For what users and files give. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const trimmed = text.trim()
  return isIsoDate(trimmed) ? trimmed : undefined
}

/** A day that the programmer wrote down. Throws when it is no day: that is a bug, not an outcome. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a day of the calendar: ${text}`)
  return text
}

/** Days since 1 January 1970, which makes calendar sums free of zones and clock changes. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay
}

/** The day so many days since 1 January 1970; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): IsoDate {
  return isoDate(new Date(number * millisecondsADay).toISOString().slice(0, 10))
}

/** The day `days` calendar days later, or earlier when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayFromNumber(dayNumber(day) + days)
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Orders two days: negative, zero or positive, as `Array.sort` wants it. */
export function compareDates(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The name of the weekday. 1 January 1970 was a Thursday. */
export function weekdayOf(day: IsoDate): Weekday {
  const index = (((dayNumber(day) + 3) % 7) + 7) % 7
  const name = weekdays[index]
  if (name === undefined) throw new RangeError(`no weekday for ${day}`)
  return name
}

export function isWeekend(day: IsoDate): boolean {
  const name = weekdayOf(day)
  return name === 'Saturday' || name === 'Sunday'
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

/** The name of a month, 1 for January. Throws outside 1 to 12. */
export function monthName(month: number): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError(`no month ${month}`)
  return name
}

/** The day as it stands on our pages: "3 March 2027". */
export function longDate(day: IsoDate): string {
  return `${Number(day.slice(8))} ${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`
}
