import { bankHoliday } from '../../framework/bank-holidays.ts'
import { addDays, type IsoDate, isoDate, isWeekend, monthName } from '../../framework/iso-date.ts'
import { datePrecision, exactDay } from '../../framework/partial-date.ts'
import { type CalendarEntry, titleAlone } from '../../people/calendar/calendar-source.ts'
import type { Collision } from './collisions.ts'
import { firstDayOf, lastDayOf } from './days.ts'

/** The measures of a drawing, in its own units. */
export interface DrawingSize {
  /** Where the days begin, right of the months' names. */
  readonly left: number
  readonly day: number
  readonly lane: number
  /** A letter of a label, on average. */
  readonly letter: number
  readonly mostLetters: number
}

/** What is drawn of an entry in one month. Places are in the drawing's own units, from its top left corner. */
export interface Mark {
  readonly key: string
  readonly entry: CalendarEntry
  readonly x: number
  readonly y: number
  readonly width: number
  /** Only the month is known. */
  readonly vague: boolean
  /** Its words, once for an entry. */
  readonly label: { readonly text: string; readonly x: number } | undefined
}

export interface MonthRow {
  readonly name: string
  readonly y: number
  readonly height: number
  readonly days: number
  /** Days off, each with its place. */
  readonly off: readonly { readonly x: number; readonly holiday: boolean }[]
  readonly marks: readonly Mark[]
  /** Stretches on which things stand in each other's way. */
  readonly clashes: readonly { readonly x: number; readonly width: number }[]
  readonly today: number | undefined
}

const gap = 5
const padding = 5

/** One year as twelve rows, a month each: what is on at once stands one under the other, and no words cover others. */
export function yearDrawing(
  year: number,
  entries: readonly CalendarEntry[],
  found: readonly Collision[],
  today: IsoDate,
  size: DrawingSize
): { readonly rows: readonly MonthRow[]; readonly width: number; readonly height: number } {
  const drawn = entries.filter(({ startsOn }) => datePrecision(startsOn) !== 'year')
  const labelled = new Set<string>()
  const rows: MonthRow[] = []
  let y = 0
  for (let month = 1; month <= 12; month += 1) {
    const row = monthRow(monthSpan(year, month), drawn, labelled, y, size)
    const clashes = found.flatMap((collision) => clashIn(collision, row.span, size))
    const days = dayOf(row.span.to)
    const at =
      today >= row.span.from && today <= row.span.to ? placeOf(today, size) + size.day / 2 : undefined
    rows.push({
      ...{ name: monthName(month), y, height: row.height, days, marks: row.marks, clashes, today: at },
      off: daysOff(row.span, size)
    })
    y += row.height
  }
  return { rows, width: size.left + 31 * size.day, height: y }
}

interface MonthSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

function monthSpan(year: number, month: number): MonthSpan {
  const first = (at: number) => isoDate(`${year + Math.floor((at - 1) / 12)}-${two(((at - 1) % 12) + 1)}-01`)
  return { from: first(month), to: addDays(first(month + 1), -1) }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function dayOf(day: IsoDate): number {
  return Number(day.slice(8))
}

function placeOf(day: IsoDate, { left, day: width }: DrawingSize): number {
  return left + (dayOf(day) - 1) * width
}

function daysOff({ from, to }: MonthSpan, size: DrawingSize): MonthRow['off'] {
  const off: { x: number; holiday: boolean }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const holiday = bankHoliday(day) !== undefined
    if (holiday || isWeekend(day)) off.push({ x: placeOf(day, size), holiday })
  }
  return off
}

/** The part of some days that lies in a month; undefined where none does. */
function partIn(first: IsoDate, last: IsoDate, { from, to }: MonthSpan, size: DrawingSize) {
  if (first > to || last < from) return undefined
  const x = placeOf(first < from ? from : first, size)
  return { x, width: placeOf(last > to ? to : last, size) + size.day - x }
}

function clashIn({ first, second, kind }: Collision, month: MonthSpan, size: DrawingSize) {
  const end = lastDayOf(first) > lastDayOf(second) ? lastDayOf(first) : lastDayOf(second)
  const stretch = kind === 'one-fortnight' ? { from: firstDayOf(first), to: end } : shared(first, second)
  return partIn(stretch.from, stretch.to, month, size) ?? []
}

function shared(first: CalendarEntry, second: CalendarEntry): MonthSpan {
  return {
    from: firstDayOf(first) > firstDayOf(second) ? firstDayOf(first) : firstDayOf(second),
    to: lastDayOf(first) < lastDayOf(second) ? lastDayOf(first) : lastDayOf(second)
  }
}

/** Puts the entries of a month into lanes, the first that has room for the mark and its words. */
function monthRow(
  span: MonthSpan,
  entries: readonly CalendarEntry[],
  labelled: Set<string>,
  top: number,
  size: DrawingSize
) {
  const ends: number[] = []
  const marks: Mark[] = []
  for (const entry of entries) {
    const part = partIn(firstDayOf(entry), lastDayOf(entry), span, size)
    if (part === undefined) continue
    const label = labelled.has(entry.key) ? undefined : labelFor(entry, part, size)
    labelled.add(entry.key)
    const taken = takes(part, label, size)
    const free = ends.findIndex((end) => end + gap <= taken.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = taken.to
    marks.push({
      ...{ key: entry.key, entry, ...part, y: top + padding + lane * size.lane, label },
      vague: exactDay(entry.startsOn) === undefined
    })
  }
  return { span, marks, height: Math.max(1, ends.length) * size.lane + 2 * padding }
}

function labelFor(
  entry: CalendarEntry,
  { x, width }: { readonly x: number; readonly width: number },
  size: DrawingSize
): Mark['label'] {
  const right = size.left + 31 * size.day
  const words = titleAlone(entry)
  const rooms = { after: right - (x + width + gap), before: x - gap - size.left }
  const needed = Math.min(words.length, size.mostLetters) * size.letter
  // Long stretches carry their words inside.
  if (width > right * 0.6) return { text: shortened(words, width / size.letter - 1, size), x: x + gap }
  if (needed <= rooms.after || rooms.after >= rooms.before) {
    return { text: shortened(words, rooms.after / size.letter, size), x: x + width + gap }
  }
  const text = shortened(words, rooms.before / size.letter, size)
  return { text, x: x - gap - text.length * size.letter }
}

function shortened(words: string, room: number, { mostLetters }: DrawingSize): string {
  const most = Math.max(3, Math.min(Math.floor(room), mostLetters))
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

function takes(
  { x, width }: { readonly x: number; readonly width: number },
  label: Mark['label'],
  { letter }: DrawingSize
): { readonly from: number; readonly to: number } {
  if (label === undefined) return { from: x, to: x + width }
  return {
    from: Math.min(x, label.x),
    to: Math.max(x + width, label.x + label.text.length * letter)
  }
}
