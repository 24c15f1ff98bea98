import type { CalendarSource } from '../people/calendar/calendar-source.ts'
import { plansOnCalendar } from './action-plan/plans-on-calendar.ts'
import { workshopsOnCalendar } from './workshops/workshops-on-calendar.ts'

/** What each capability of improving puts on the calendar. */
export const improveCalendar: readonly CalendarSource[] = [plansOnCalendar, workshopsOnCalendar]
