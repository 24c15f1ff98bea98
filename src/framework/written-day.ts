import { addDays, dayFromNumber, type IsoDate, isIsoDate, longDate } from './iso-date.ts'

/** A day as somebody wrote it into a file. */
export type WrittenDay =
  | {
      readonly kind: 'day'
      readonly day: IsoDate
      /** What was taken for the day where the words do not say it wholly: "The file says “Mar-27”: the end of the month is taken". */
      readonly remark: string | undefined
    }
  /** Nothing is written. */
  | { readonly kind: 'empty' }
  /** Words that name no day, such as "Ongoing", or a day that is none: kept as they are, with why. */
  | { readonly kind: 'no-day'; readonly because: string }

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

/** Days before this are slips: no plan begins earlier, and Excel counts a time alone as a day of 1899. */
const [firstDay, lastDay] = ['2000-01-01', '2100-12-31']

/** Excel's count of days: 25,569 is 1 January 1970. Between 2000 and 2079, so that no plain year or figure is taken. */
const [firstSerial, lastSerial, serialOf1970] = [36_526, 65_745, 25_569]

/**
 * The day that some words of a plan or a series of figures name, as people in England write days: 3/4/2027 is 3 April. Of a month or a quarter
 * of a financial year the last day is taken where something is due and the first where it starts, and of two days the
 * same; that is always said. What names no day, or several, is no day.
 */
export function readDay(text: string, end: 'start' | 'due'): WrittenDay {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  if (words === '') return { kind: 'empty' }
  const exact = exactDay(words)
  if (exact !== undefined) return checked(words, exact)
  const span = spanOf(words)
  if (span === undefined) return noDay(words)
  const day = end === 'due' ? span.to : span.from
  if (!isPossible(day)) return noDay(words)
  return { kind: 'day', day, remark: `The file says “${words}”: ${longDate(day)} is taken` }
}

function checked(words: string, day: IsoDate | 'no-such-day'): WrittenDay {
  if (day === 'no-such-day') {
    return { kind: 'no-day', because: `“${words}” is no day of the calendar, read as day, month, year` }
  }
  return isPossible(day) ? { kind: 'day', day, remark: undefined } : noDay(words)
}

function isPossible(day: IsoDate): boolean {
  return day >= firstDay && day <= lastDay
}

function noDay(words: string): WrittenDay {
  return { kind: 'no-day', because: `“${words}” names no day` }
}

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?'
const time = '(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]m)?)?'
const before = '(?:by|due|from|before|end|no later than)?:? ?'
const inFigures = new RegExp(
  `^${before}${weekday}(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})${time}$`,
  'i'
)
const inWords = new RegExp(
  `^${before}${weekday}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\\.?,?[ -]['’]?(\\d{4}|\\d{2})${time}$`,
  'i'
)

function exactDay(words: string): IsoDate | 'no-such-day' | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(words)?.[1]
  if (iso !== undefined) return isIsoDate(iso) ? iso : 'no-such-day'
  if (/^\d{5}(\.\d+)?$/.test(words)) {
    const serial = Math.floor(Number(words))
    return serial >= firstSerial && serial <= lastSerial ? dayFromNumber(serial - serialOf1970) : undefined
  }
  const figures = inFigures.exec(words)
  if (figures !== null) return dayOf(figures[1], Number(figures[2]), figures[3])
  const spelt = inWords.exec(words)
  const month = spelt === null ? undefined : monthOf(spelt[2] ?? '')
  return spelt === null || month === undefined ? undefined : dayOf(spelt[1], month, spelt[3])
}

function dayOf(day = '', month: number, year = ''): IsoDate | 'no-such-day' {
  const written = `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(written) ? written : 'no-such-day'
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function monthOf(word: string): number | undefined {
  const start = word.toLowerCase()
  const place = months.findIndex(
    (month) =>
      month === start ||
      (start.length >= 3 && month.startsWith(start)) ||
      (start === 'sept' && month === 'september')
  )
  return place < 0 ? undefined : place + 1
}

interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A month, a quarter of a financial year, or from one day to another. */
function spanOf(words: string): Span | undefined {
  return monthSpan(words) ?? quarterSpan(words) ?? daysSpan(words)
}

function monthSpan(words: string): Span | undefined {
  const [, name = '', year = ''] =
    /^(?:by |due )?(?:the )?(?:end |end of |during |in )?([a-z]{3,9})\.?,?[ /-]+['’]?(\d{4}|\d{2})$/i.exec(
      words
    ) ?? []
  const month = monthOf(name)
  if (month !== undefined) return monthsFrom(Number(fullYear(year)), month, 1)
  const figures = /^(\d{1,2})\/(\d{4})$/.exec(words)
  const number = Number(figures?.[1])
  return figures !== null && number >= 1 && number <= 12
    ? monthsFrom(Number(figures[2]), number, 1)
    : undefined
}

/** "Q4 2026/27": January to March 2027, for a financial year begins in April. A quarter of a single year says not which. */
function quarterSpan(words: string): Span | undefined {
  const found =
    /^(?:end of |by end of |by )?(?:q|quarter )([1-4]),?[ -]*(?:of )?(20\d{2}|\d{2})\s?[/-]\s?(20\d{2}|\d{2})$/i.exec(
      words
    )
  if (found === null) return undefined
  const [quarter, first, second] = [
    Number(found[1]),
    Number(fullYear(found[2] ?? '')),
    Number(fullYear(found[3] ?? ''))
  ]
  if (second !== first + 1) return undefined
  return quarter === 4 ? monthsFrom(second, 1, 3) : monthsFrom(first, quarter * 3 + 1, 3)
}

function daysSpan(words: string): Span | undefined {
  const [, one, other] = /^(?:from |between )?(.+?) ?(?: to | – | - |–| and | until )(.+)$/i.exec(words) ?? []
  if (one === undefined || other === undefined) return undefined
  const [from, to] = [
    exactDay(one.trim()) ?? monthSpan(one.trim())?.from,
    exactDay(other.trim()) ?? monthSpan(other.trim())?.to
  ]
  if (from === undefined || to === undefined || from === 'no-such-day' || to === 'no-such-day')
    return undefined
  return from <= to ? { from, to } : undefined
}

/** From the first of a month to the last of so many months on. */
function monthsFrom(year: number, month: number, count: number): Span | undefined {
  const [from, next] = [
    firstOf(year, month),
    month + count > 12 ? firstOf(year + 1, month + count - 12) : firstOf(year, month + count)
  ]
  return from === undefined || next === undefined ? undefined : { from, to: addDays(next, -1) }
}

function firstOf(year: number, month: number): IsoDate | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-01`
  return isIsoDate(day) ? day : undefined
}
