import type { IsoDate } from './iso-date.ts'
import { addMonths } from './months.ts'

/**
 * The last day on which Ofsted's letter about an annual engagement meeting is due: it goes to the director within a
 * month of the meeting, and is not published (clock L6, evidence tag S).
 */
export function engagementLetterDueOn(heldOn: IsoDate): IsoDate {
  return addMonths(heldOn, 1)
}
