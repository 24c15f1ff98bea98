import type { CalendarSource } from '../people/calendar/calendar-source.ts'
import { fromBookcase } from './calendar/from-bookcase.ts'
import { fromMeetings } from './calendar/from-meetings.ts'
import { fromOutlook } from './calendar/from-outlook.ts'
import { fromOwnDates } from './calendar/from-own-dates.ts'
import { fromRecord } from './calendar/from-record.ts'
import { fromSelfEvaluation } from './calendar/from-self-evaluation.ts'
import { fromVisits } from './calendar/from-visits.ts'

/** What each capability of getting ready puts on the calendar. */
export const calendarSources: readonly CalendarSource[] = [
  fromRecord,
  fromVisits,
  fromMeetings,
  fromOutlook,
  fromSelfEvaluation,
  fromBookcase,
  fromOwnDates
]
