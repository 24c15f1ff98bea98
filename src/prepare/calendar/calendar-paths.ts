/** Every address of the calendar. */
export const calendarPatterns = {
  calendar: '/prepare/calendar',
  calendarCsv: '/prepare/calendar.csv',
  calendarJson: '/prepare/calendar.json',
  newDate: '/prepare/calendar/dates/new',
  ownDate: '/prepare/calendar/dates/:date',
  ownDateCancel: '/prepare/calendar/dates/:date/cancel',
  calendarFeed: '/prepare/calendar/feed',
  calendarFeedRevoke: '/prepare/calendar/feed/revoke',
  feed: '/calendars/:token/calendar.ics'
} as const

export const calendarPaths = {
  /** One year; without one the present year. */
  calendar: (year?: number) => ofYear(calendarPatterns.calendar, year),
  calendarCsv: (year: number) => ofYear(calendarPatterns.calendarCsv, year),
  calendarJson: (year: number) => ofYear(calendarPatterns.calendarJson, year),
  newDate: () => calendarPatterns.newDate,
  /** Days that the authority wrote into its calendar: what is known of them, to be changed. */
  ownDate: (date: string) => `/prepare/calendar/dates/${date}`,
  ownDateCancel: (date: string) => `/prepare/calendar/dates/${date}/cancel`,
  /** Where a member makes and revokes the secret address of their own calendar. */
  calendarFeed: (done?: string) =>
    done === undefined ? calendarPatterns.calendarFeed : `${calendarPatterns.calendarFeed}?done=${done}`,
  calendarFeedRevoke: () => calendarPatterns.calendarFeedRevoke,
  /** The secret address itself. */
  feed: (token: string) => `/calendars/${token}/calendar.ics`
} as const

function ofYear(path: string, year: number | undefined): string {
  return year === undefined ? path : `${path}?year=${year}`
}
