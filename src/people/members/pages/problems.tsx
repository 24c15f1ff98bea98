import type { RequestProblem } from '../../../platform/web/reply.ts'
import { ErrorSummary } from '../../../ui/govuk/components.tsx'

/** What is wrong with what was typed, each line a link to where to put it right. */
export function Problems({
  problems,
  firstPart = (field) => field
}: {
  readonly problems: readonly RequestProblem[]
  /** The id of the control that takes the focus for a field. */
  readonly firstPart?: (field: string) => string
}) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={problems.map(({ field, message }) => ({ text: message, href: `#${firstPart(field)}` }))}
    />
  )
}

/** What is said beside one field. */
export function problemAt(problems: readonly RequestProblem[], field: string): { text: string } | undefined {
  const found = problems.find((problem) => problem.field === field)
  return found && { text: found.message }
}
