const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day on which a moment fell in England, as an ISO date. */
export function dayInEngland(moment: Date): string {
  return format.format(moment)
}
