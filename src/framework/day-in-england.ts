import type { IsoDate } from './iso-date.ts'
import { isoDate } from './iso-date.ts'

const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day on which a moment fell in England, where it is an hour later than UTC in summer. */
export function dayInEngland(moment: Date): IsoDate {
  return isoDate(format.format(moment))
}
