import type { RequestProblem } from '../../platform/web/reply.ts'
import { ErrorSummary } from '../../ui/govuk/components.tsx'

/** What is wrong with what was typed, each line a link to where to put it right. */
export function Problems({
  problems,
  firstPart = (field) => field
}: {
  readonly problems: readonly RequestProblem[]
  /** The id of the control that takes the focus for a field: a date's first box is `from-day`. */
  readonly firstPart?: ((field: string) => string) | undefined
}) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={problems.map(({ field, message }) => ({ text: message, href: `#${firstPart(field)}` }))}
    />
  )
}

/** What is wrong with one field, for components of ours; several things one after the other. */
export function problemAt(problems: readonly RequestProblem[], name: string): string | undefined {
  const here = problems.filter(({ field }) => field === name).map(({ message }) => message)
  return here.length === 0 ? undefined : here.join('. ')
}

/** The same for GOV.UK components. */
export function errorAt(
  problems: readonly RequestProblem[],
  name: string
): { readonly text: string } | undefined {
  const text = problemAt(problems, name)
  return text === undefined ? undefined : { text }
}
