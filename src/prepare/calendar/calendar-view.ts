import { bankHolidays, calendarRange } from '../../framework/bank-holidays.ts'
import { type IsoDate, isoDate, longDate, monthName, yearOf } from '../../framework/iso-date.ts'
import { datePrecision } from '../../framework/partial-date.ts'
import { type CalendarEntry, type CalendarSpan, titleAlone } from '../../people/calendar/calendar-source.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { type Collision, collisions } from './collisions.ts'
import { firstDayOf, lastDayOf } from './days.ts'
import { liesIn } from './entries-in-span.ts'

/** A month of the list: what begins in it, or was going on when the year began. */
export interface MonthView {
  readonly name: string
  readonly entries: readonly EntryView[]
  readonly holidays: string | undefined
}

export interface EntryView {
  readonly key: string
  readonly days: string
  readonly title: string
  readonly href: string | undefined
  readonly state: string | undefined
  readonly cancelled: boolean
  readonly detail: string | undefined
  readonly illustrative: boolean
}

export interface CalendarView {
  readonly authority: string
  readonly year: number
  readonly sentence: string
  /** What comes next; undefined where the year is over or nothing does. */
  readonly next: string | undefined
  /** Every pair that stands in each other's way, in words, and why it does. */
  readonly collisions: readonly { readonly says: string; readonly why: string }[]
  readonly months: readonly MonthView[]
  /** Known to the year only. */
  readonly someTime: readonly EntryView[]
  /** Said where the bank holidays of the year are not known. */
  readonly holidaysUnknown: string | undefined
  /** What the picture shows. */
  readonly entries: readonly CalendarEntry[]
  readonly found: readonly Collision[]
  readonly today: IsoDate
  readonly mayPlan: boolean
}

/** The first and the last day of a year. */
export function spanOf(year: number): CalendarSpan {
  return { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) }
}

interface Asked {
  readonly authority: string
  readonly year: number
  readonly today: IsoDate
  readonly mayPlan: boolean
}

/**
 * One year of an authority. The entries can reach some weeks beyond it, so that what collides over New Year is seen;
 * only those of the year are shown.
 */
export function calendarView(around: readonly CalendarEntry[], asked: Asked): CalendarView {
  const span = spanOf(asked.year)
  const entries = around.filter((entry) => liesIn(entry, span))
  const found = collisions(around).filter(({ first, second }) => liesIn(first, span) || liesIn(second, span))
  return {
    ...asked,
    entries,
    found,
    sentence: sentenceOf(entries, found, asked.year),
    next: nextOf(entries, asked.today),
    collisions: found.map((collision) => ({ says: collisionInWords(collision), why: collision.why })),
    months: monthsOf(entries, asked.year),
    someTime: entries.filter(({ startsOn }) => datePrecision(startsOn) === 'year').map(entryView),
    holidaysUnknown:
      span.from > calendarRange.to || span.to < calendarRange.from
        ? `Bank holidays are known from ${yearOf(calendarRange.from)} to ${yearOf(calendarRange.to)}, so those of ${asked.year} are not shown.`
        : undefined
  }
}

function sentenceOf(entries: readonly CalendarEntry[], found: readonly Collision[], year: number): string {
  const standing = entries.filter(({ cancelled, done }) => !cancelled && !done)
  const done = entries.filter((entry) => entry.done).length
  const many = (kind: CalendarEntry['kind']) => standing.filter((entry) => entry.kind === kind).length
  const parts = [
    counted(many('on-site'), 'inspection or visit', 'inspections and visits'),
    counted(many('meeting'), 'meeting with Ofsted', 'meetings with Ofsted'),
    counted(many('due'), 'day by which something is due', 'days by which something is due'),
    counted(many('own'), 'stretch of days of your own', 'stretches of days of your own'),
    counted(
      many('window'),
      'window within which an inspection can come',
      'windows within which one can come'
    ),
    counted(done, 'thing that was due and is done', 'things that were due and are done'),
    counted(
      entries.length - standing.length - done,
      'entry that was cancelled',
      'entries that were cancelled'
    )
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return `Nothing is known of ${year} yet.`
  const clash = found.length === 0 ? '' : ` ${sentenceCase(count(found.length, 'pair'))} in each other’s way.`
  return `${sentenceCase(listInWords(parts))}.${clash}`
}

function counted(many: number, one: string, several: string): string | undefined {
  return many === 0 ? undefined : count(many, one, several)
}

function nextOf(entries: readonly CalendarEntry[], today: IsoDate): string | undefined {
  const next = entries.find(
    (entry) =>
      !entry.cancelled &&
      !entry.done &&
      entry.kind !== 'window' &&
      datePrecision(entry.startsOn) !== 'year' &&
      lastDayOf(entry) >= today
  )
  return next && `Next: ${titleAlone(next)}, ${daysOf(next)}.`
}

function monthsOf(entries: readonly CalendarEntry[], year: number): MonthView[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = `${year}-${String(place + 1).padStart(2, '0')}`
    const begun = entries.filter(
      (entry) => datePrecision(entry.startsOn) !== 'year' && listedIn(entry, year) === month
    )
    return { name: monthName(place + 1), entries: begun.map(entryView), holidays: holidaysIn(month) }
  })
}

// What was going on when the year began stands in its first month.
function listedIn(entry: CalendarEntry, year: number): string {
  const first = firstDayOf(entry)
  return first < `${year}-01-01` ? `${year}-01` : first.slice(0, 7)
}

function holidaysIn(month: string): string | undefined {
  const kept = [...bankHolidays]
    .filter(([day]) => day.startsWith(month))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, name]) => `${longDate(day).replace(/ \d{4}$/, '')}, ${name}`)
  if (kept.length === 0) return undefined
  return `${kept.length === 1 ? 'Bank holiday' : 'Bank holidays'}: ${kept.join('; ')}`
}

function entryView(entry: CalendarEntry): EntryView {
  const { key, title, href, state, cancelled, detail, illustrative = false } = entry
  return { ...{ key, title, href, state, cancelled, detail, illustrative }, days: daysOf(entry) }
}

function daysOf({ startsOn, endsOn }: CalendarEntry): string {
  return datesInWords(startsOn, endsOn)
}

/** Two things that stand in each other's way: "Two inspections in one fortnight: …, and …". */
export function collisionInWords({ says, certain, first, second }: Collision): string {
  const pair = `${inWords(first)}, and ${inWords(second)}`
  return certain ? `${says}: ${pair}.` : `Perhaps ${lowerFirst(says)}, as only the month is known: ${pair}.`
}

function inWords(entry: CalendarEntry): string {
  return `${titleAlone(entry)}, ${daysOf(entry)}`
}
