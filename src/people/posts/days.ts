import { compareDates, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../forms/day-in-form.ts'
import type { PostProblem } from './naming.ts'
import type { Span } from './post.ts'

/** Days as a form says them; empty where nothing was entered. */
export interface TypedDays {
  readonly from: string
  readonly to: string
}

export type FoundDays =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }

/** The span that a form means; `lastDay` says whether a holding of this kind must have one. */
export function daysFor(typed: TypedDays, lastDay: 'due' | 'optional'): FoundDays {
  const from = dayInForm('from', typed.from, 'Enter the first day')
  const to =
    typed.to === '' && lastDay === 'optional'
      ? { day: undefined }
      : dayInForm('to', typed.to, 'Enter the last day')
  const problems = [from, to].flatMap((found) => ('problem' in found ? [found.problem] : []))
  if ('problem' in from || 'problem' in to) return { kind: 'unfit', problems }
  if (to.day !== undefined && compareDates(to.day, from.day) < 0) {
    return { kind: 'unfit', problems: [endsTooEarly('to', from.day)] }
  }
  return { kind: 'found', span: { startsOn: from.day, endsOn: to.day } }
}

/** A last day before the first. */
export function endsTooEarly(field: string, startsOn: IsoDate): PostProblem {
  return {
    field,
    message: `The last day must be the same as or after the first, ${longDate(startsOn)}`
  }
}

/** Days in words: "from 3 March 2027", "from 3 March to 4 June 2027" said in full at both ends. */
export function spanInWords({ startsOn, endsOn }: Span): string {
  return endsOn === undefined
    ? `from ${longDate(startsOn)}`
    : `from ${longDate(startsOn)} to ${longDate(endsOn)}`
}
