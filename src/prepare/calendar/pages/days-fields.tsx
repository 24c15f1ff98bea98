import { problemAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import type { TypedDays } from '../days.ts'

/** When something is, as a form asks for it: two dates, of which the day can stay empty while nobody knows it. */
export function DaysFields({
  typed,
  problems
}: {
  readonly typed: TypedDays
  readonly problems: readonly RequestProblem[]
}) {
  return (
    <>
      <DateField
        id="from"
        name="from"
        value={typed.from}
        question="First day"
        hint="Leave the day empty while only the month is known"
        problem={problemAt(problems, 'from')}
      />
      <DateField
        id="to"
        name="to"
        value={typed.to}
        question="Last day (optional)"
        hint="Leave it empty where it is one day, or where nobody knows yet"
        problem={problemAt(problems, 'to')}
      />
    </>
  )
}
