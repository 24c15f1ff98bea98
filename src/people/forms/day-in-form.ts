import { type IsoDate, parseIsoDate } from '../../framework/iso-date.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

// Beyond these a year is a slip of the keyboard.
const [firstDay, lastDay] = ['1948-01-01', '2100-12-31']

/** A day that a form asks for; a problem where none was entered, or none of the calendar. */
export function dayInForm(
  field: string,
  typed: string,
  ask: string
): { readonly day: IsoDate } | { readonly problem: RequestProblem } {
  if (typed === '') return { problem: { field, message: ask } }
  const day = parseIsoDate(typed)
  if (day === undefined || day < firstDay || day > lastDay) {
    return { problem: { field, message: `${ask}, a real date such as 27 3 2027` } }
  }
  return { day }
}
