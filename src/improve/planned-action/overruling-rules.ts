import { addDays, type IsoDate, longDate, parseIsoDate } from '../../framework/iso-date.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { ColourOverruling, ComputedColour } from './colour.ts'
import { reasonProblems } from './typed-action.ts'

/** Nobody's own colour lasts longer than so many days: about a quarter, after which the rules speak again. */
export const longestOverrulingDays = 92

/** Another colour, as a form says it. */
export interface TypedOverruling {
  readonly colour: string
  readonly reason: string
  readonly endsOn: string
}

export type ReadOverruling =
  | { readonly kind: 'read'; readonly overruling: Omit<ColourOverruling, 'madeBy'> }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Reads another colour than the computed one: with a reason, and an end within `longestOverrulingDays`. */
export function readOverruling(
  { colour, reason, endsOn }: TypedOverruling,
  { computed, today }: { readonly computed: ComputedColour; readonly today: IsoDate }
): ReadOverruling {
  const problems: RequestProblem[] = []
  if (colour !== 'red' && colour !== 'amber' && colour !== 'green') {
    problems.push({ field: 'colour', message: 'Choose a colour' })
  } else if (colour === computed.colour) {
    problems.push({ field: 'colour', message: 'This is the computed colour: choose another' })
  }
  const day = parseIsoDate(endsOn)
  const last = addDays(today, longestOverrulingDays)
  if (day === undefined) {
    problems.push({ field: 'endsOn', message: 'Enter its last day, a real date such as 27 3 2027' })
  } else if (day < today || day > last) {
    problems.push({ field: 'endsOn', message: `Enter a last day from today to ${longDate(last)}` })
  }
  problems.push(...reasonProblems(reason, 'Enter why the computed colour is wrong'))
  if (problems.length > 0 || day === undefined) return { kind: 'unfit', problems }
  if (colour !== 'red' && colour !== 'amber' && colour !== 'green') return { kind: 'unfit', problems }
  return { kind: 'read', overruling: { colour, reason: reason.trim(), endsOn: day } }
}
