import { dayInEngland } from '../../framework/day-in-england.ts'
import { dateInWords } from '../../ui/prose/dates.ts'

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true
})

/** A moment as it was in England: "22 November 2026, 2:03pm". */
export function momentInWords(moment: Date): string {
  return `${dateInWords(dayInEngland(moment))}, ${time.format(moment).replace(/\s/g, '')}`
}
