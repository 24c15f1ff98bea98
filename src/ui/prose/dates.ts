const months = [
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
] as const

interface DateParts {
  readonly day: string | undefined
  readonly month: string | undefined
  readonly year: string
}

/**
 * A date in words, as far as it is known: `2027-03-03` is "3 March 2027", `2027-03` "March 2027", `2027`
 * "2027". Throws on anything that is no ISO date: dates are checked where they come in.
 */
export function dateInWords(iso: string): string {
  return words(parts(iso))
}

/** The two halves of a range, each with its own ISO date, so that a page can put each in a `<time>`. */
export interface RangeInWords {
  readonly from: string
  readonly to: string | undefined
}

/** "3" and "7 March 2027", "21 February" and "4 March 2022": what both ends share is said once, at the end. */
export function rangeInWords(from: string, to: string | undefined): RangeInWords {
  if (to === undefined || to === from) return { from: dateInWords(from), to: undefined }
  const start = parts(from)
  const end = parts(to)
  const sameYear = start.year === end.year
  const sameMonth = sameYear && start.month === end.month && start.day !== undefined && end.day !== undefined
  const shortened = { day: start.day, month: sameMonth ? undefined : start.month, year: undefined }
  const canShorten = sameYear && start.month !== undefined
  return { from: canShorten ? words(shortened) : words(start), to: words(end) }
}

/** A range in one string: "21 February to 4 March 2022". One day, or no end, is that day alone. */
export function datesInWords(from: string, to: string | undefined): string {
  const range = rangeInWords(from, to)
  return range.to === undefined ? range.from : `${range.from} to ${range.to}`
}

function words(date: { [Part in keyof DateParts]: DateParts[Part] | undefined }): string {
  return [date.day, date.month, date.year].filter((part) => part !== undefined).join(' ')
}

function parts(iso: string): DateParts {
  const [all, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? []
  const monthName = month === undefined ? undefined : months[Number(month) - 1]
  const dayNumber = day === undefined ? undefined : Number(day)
  const wrongMonth = month !== undefined && monthName === undefined
  const wrongDay = dayNumber !== undefined && !existsInMonth(Number(year), Number(month), dayNumber)
  if (all === undefined || year === undefined || wrongMonth || wrongDay) {
    throw new RangeError(`Not an ISO date: ${iso}`)
  }
  return { day: dayNumber?.toString(), month: monthName, year }
}

function existsInMonth(year: number, month: number, day: number): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= lastDay
}
