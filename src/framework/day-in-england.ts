import type { IsoDate } from './iso-date.ts'
import { addDays, dayNumber, isoDate } from './iso-date.ts'

const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day on which a moment fell in England, where it is an hour later than UTC in summer. */
export function dayInEngland(moment: Date): IsoDate {
  return isoDate(format.format(moment))
}

const hourFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23'
})

/** The hour of the day that it was in England at a moment: 0 to 23. */
export function hourInEngland(moment: Date): number {
  return Number(hourFormat.format(moment))
}

const hour = 3_600_000

/** The first moment of a day in England: midnight there, which in summer is 11pm of the day before in UTC. */
export function startOfDayInEngland(day: IsoDate): Date {
  const midnightInUtc = new Date(dayNumber(day) * 24 * hour)
  const anHourBefore = new Date(midnightInUtc.getTime() - hour)
  return dayInEngland(anHourBefore) === day ? anHourBefore : midnightInUtc
}

/** The first moment after a day in England: what lasts "until 24 December" ends then. */
export function endOfDayInEngland(day: IsoDate): Date {
  return startOfDayInEngland(addDays(day, 1))
}
