import type { CalendarSource } from '../../../people/calendar/calendar-source.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { feedRoutes } from '../feed/feed-pages.tsx'
import { calendarRoutes } from './calendar.tsx'
import { dateFormRoutes } from './date-form.tsx'

/** Every address of the calendar. */
export function everyCalendarRoute(tools: PrepareTools, sources: readonly CalendarSource[]): Route[] {
  return [...calendarRoutes(tools, sources), ...dateFormRoutes(tools), ...feedRoutes(tools, sources)]
}
