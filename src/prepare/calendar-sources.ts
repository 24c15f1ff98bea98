import type { CalendarSource } from './calendar/calendar-source.ts'
import { fromOwnDates } from './calendar/from-own-dates.ts'
import { fromRecord } from './calendar/from-record.ts'
import { fromVisits } from './calendar/from-visits.ts'

/** What each capability of getting ready puts on the calendar. */
export const calendarSources: readonly CalendarSource[] = [fromRecord, fromVisits, fromOwnDates]
