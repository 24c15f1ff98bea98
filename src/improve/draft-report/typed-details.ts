import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import { inOneLine } from '../../people/posts/naming.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { answeredInspections } from '../action-plan/answered-inspections.ts'
import { type DraftReport, usualDueDay } from './draft-report.ts'

/** What is known of a draft, as a form says it: days as YYYY-MM-DD. */
export interface TypedDetails {
  readonly title: string
  readonly received: string
  /** Empty for the usual day. */
  readonly due: string
  readonly embargo: string
  /** The address of the published inspection; empty while it is not published. */
  readonly final: string
}

type Details = Pick<
  DraftReport,
  'title' | 'receivedOn' | 'commentsDueOn' | 'embargoEndsOn' | 'finalInspection'
>

const longestTitle = 200

/** Reads what is known of a draft; every problem at once. */
export async function readDetails(
  db: Queryable,
  authority: AuthoritySlug,
  typed: TypedDetails,
  today: IsoDate
): Promise<
  | { readonly kind: 'read'; readonly details: Details }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
> {
  const title = inOneLine(typed.title)
  const problems: RequestProblem[] = []
  const problem = (field: string, message: string) => void problems.push({ field, message })
  if (title === '') problem('title', 'Enter what it is a draft of')
  if (title.length > longestTitle) {
    problem('title', `Enter at most ${longestTitle} characters; these are ${title.length}`)
  }
  const received = dayInForm('received', typed.received, 'Enter the day on which it came')
  if ('problem' in received) problems.push(received.problem)
  else if (received.day > today) problem('received', 'It cannot have come after today')
  const usual = 'day' in received ? usualDueDay(received.day) : undefined
  const due =
    typed.due === '' && usual !== undefined
      ? { day: usual }
      : dayInForm('due', typed.due, 'Enter the day by which comments are due')
  if ('problem' in due) problems.push(due.problem)
  else if ('day' in received && due.day < received.day)
    problem('due', 'Comments cannot be due before it came')
  const embargo =
    typed.embargo === '' ? { day: undefined } : dayInForm('embargo', typed.embargo, 'Enter its last day')
  if ('problem' in embargo) problems.push(embargo.problem)
  const known = typed.final === '' ? [] : await answeredInspections(db, authority)
  const finalInspection = known.find(({ address }) => address === typed.final)?.address
  if (typed.final !== '' && finalInspection === undefined) {
    problem('final', 'Choose an inspection of yours in the record')
  }
  if (problems.length > 0 || 'problem' in received || 'problem' in due || 'problem' in embargo) {
    return { kind: 'unfit', problems }
  }
  return {
    kind: 'read',
    details: {
      ...{ title, receivedOn: received.day, commentsDueOn: due.day, embargoEndsOn: embargo.day },
      finalInspection
    }
  }
}
