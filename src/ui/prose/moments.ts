import { dateInWords } from './dates.ts'

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true
})

/** A moment as it was in England: "22 November 2026 at 2:03pm". */
export function momentInWords(moment: Date): string {
  return `${dateInWords(day.format(moment))} at ${timeInWords(moment)}`
}

/** The time of day alone, as it was in England: "2:03pm". */
export function timeInWords(moment: Date): string {
  return time.format(moment).replace(/\s/g, '')
}
