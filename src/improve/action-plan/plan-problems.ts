import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

const longestTitle = 200
const longestReason = 1_000

/** What is wrong with what a plan is called. */
export function titleProblems(title: string): RequestProblem[] {
  if (title === '') return [{ field: 'title', message: 'Enter what the plan is called' }]
  return tooLong('title', title, longestTitle)
}

/** What is wrong with a reason, which everything asks for that changes what others rely on. */
export function reasonProblems(reason: string, ask: string): RequestProblem[] {
  return reason === '' ? [{ field: 'reason', message: ask }] : tooLong('reason', reason, longestReason)
}

export function tooLong(field: string, words: string, most: number): RequestProblem[] {
  if (words.length <= most) return []
  return [{ field, message: `Enter at most ${most} characters; these are ${words.length}` }]
}

/** A day on which something can have happened. */
interface PastDay {
  readonly field: string
  readonly typed: string
  readonly ask: string
  readonly today: IsoDate
  /** What it cannot have been before, and what that day is called. */
  readonly notBefore?: { readonly day: IsoDate; readonly what: string } | undefined
}

/** A day that has come and is not before another; a problem where it is none. */
export function pastDay({
  field,
  typed,
  ask,
  today,
  notBefore
}: PastDay): { readonly day: IsoDate } | { readonly problem: RequestProblem } {
  const found = dayInForm(field, typed, ask)
  if ('problem' in found) return found
  if (found.day > today) return { problem: { field, message: 'The day must be today or in the past' } }
  if (notBefore === undefined || found.day >= notBefore.day) return found
  const message = `The day must be the same as or after ${notBefore.what}, ${longDate(notBefore.day)}`
  return { problem: { field, message } }
}
