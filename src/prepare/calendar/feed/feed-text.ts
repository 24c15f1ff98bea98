import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../../../framework/iso-date.ts'
import { datePrecision, exactDay, longPartialDate } from '../../../framework/partial-date.ts'
import { type CalendarEntry, titleAlone } from '../../../people/calendar/calendar-source.ts'
import { firstDayOf, lastDayOf } from '../days.ts'

/** How often a calendar program need come, in seconds. */
const twelveHours = 12 * 60 * 60

/**
 * Entries as an iCalendar file (RFC 5545): whole days, each known again by its key. What is known to the year only is
 * left out, as no program can show it; a month is said in words. Titles and days, and nothing else of them.
 */
export function feedText(authority: string, entries: readonly CalendarEntry[], at: Date): string {
  const calendar = ical({
    // The library writes this one as it is given ("Bristol, City of"): RFC 5545 §3.3.11.
    name: `Inspection year of ${authority}`.replaceAll(/[\\;,]/g, '\\$&'),
    prodId: { company: 'Throughline', product: 'Inspection year', language: 'EN' },
    ttl: twelveHours
  })
  for (const entry of entries) {
    if (datePrecision(entry.startsOn) === 'year') continue
    calendar.createEvent({
      id: `${entry.key}@throughline`,
      stamp: at,
      allDay: true,
      start: atMidnight(firstDayOf(entry)),
      // The day after the last: an event ends before it.
      end: atMidnight(addDays(lastDayOf(entry), 1)),
      summary: summaryOf(entry),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : statusOf(entry),
      transparency: ICalEventTransparency.TRANSPARENT
    })
  }
  // Every line ends with a break, the last one too (§3.1), which the library leaves out.
  return `${calendar.toString()}\r\n`
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function statusOf({ kind, startsOn }: CalendarEntry): ICalEventStatus {
  const tentative = kind === 'window' || exactDay(startsOn) === undefined
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function summaryOf(entry: CalendarEntry): string {
  const { cancelled, startsOn, kind } = entry
  const when = exactDay(startsOn) === undefined ? `, some time in ${longPartialDate(startsOn)}` : ''
  const forecast = kind === 'window' && !cancelled ? 'Can come, not certain: ' : ''
  return `${forecast}${titleAlone(entry)}${when}`
}
