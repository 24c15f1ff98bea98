import type { IsoDate } from '../../framework/iso-date.ts'
import { addDays, daysBetween, longDate, parseIsoDate } from '../../framework/iso-date.ts'
import { readPeriods } from '../printed/inspection-dates.ts'
import type { Disagreement, Reading } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { pageOf } from './page-of.ts'

/** The longest stay without a break is four weeks and a day; five weeks leave room. In days (E). */
const longestStay = 35
/** An inspection that was broken off and taken up again lasted 109 days at the most (E). */
const longestWithBreak = 183
/** From the last day to publication 18 to 203 days went by (E, 493 reports); nine months leave room. */
const latestPublication = 274
/** The cover's date and the archive's differ by a few days (V). */
const fewDays = 21

/** Dates that cannot be, or that no published report comes near to. */
export function checkDates(report: Checked): Disagreement[] {
  const { fieldworkStart, fieldworkEnd, published, publishedOnCover } = report
  const start = dateIn(fieldworkStart)
  const end = dateIn(fieldworkEnd)
  const onFile = dateIn(published)
  const onCover = dateIn(publishedOnCover)
  const cover = pageOf(fieldworkStart) ?? 1
  const said: (string | undefined)[] = [
    start !== undefined && end !== undefined ? stay(start, end, periodsPrinted(report)) : undefined,
    end === undefined ? undefined : publication('Published', end, onFile),
    end === undefined ? undefined : publication('Published, by its cover,', end, onCover),
    onFile !== undefined && onCover !== undefined && Math.abs(daysBetween(onCover, onFile)) > fewDays
      ? `The cover says that it was published on ${longDate(onCover)}, the file’s name ${longDate(onFile)}.`
      : undefined
  ]
  return said.flatMap((what) => (what === undefined ? [] : [{ check: 'dates', what, pages: [cover] }]))
}

function dateIn(reading: Reading<string>): IsoDate | undefined {
  return 'value' in reading ? parseIsoDate(reading.value) : undefined
}

function periodsPrinted({ datesAsPrinted }: Checked): number {
  return 'value' in datesAsPrinted ? (readPeriods(datesAsPrinted.value)?.length ?? 1) : 1
}

function stay(start: IsoDate, end: IsoDate, periods: number): string | undefined {
  const days = daysBetween(start, end) + 1
  if (days < 1) return `Fieldwork began on ${longDate(start)} and ended before that, on ${longDate(end)}.`
  return days > (periods > 1 ? longestWithBreak : longestStay)
    ? `Fieldwork took ${days} days, from ${longDate(start)} to ${longDate(end)}: longer than any known.`
    : undefined
}

function publication(how: string, end: IsoDate, on: IsoDate | undefined): string | undefined {
  if (on === undefined) return undefined
  if (on <= end) return `${how} on ${longDate(on)}, before the inspection ended on ${longDate(end)}.`
  return on > addDays(end, latestPublication)
    ? `${how} on ${longDate(on)}, more than nine months after the inspection ended on ${longDate(end)}.`
    : undefined
}
