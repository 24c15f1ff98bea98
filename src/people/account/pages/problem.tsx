import { ErrorSummary } from '../../../ui/govuk/components.tsx'

/** One thing that is wrong with what was typed, and where. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** What is wrong, as a link to where to put it right. */
export function ProblemSummary({ problem }: { readonly problem: FieldProblem | undefined }) {
  if (problem === undefined) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={[{ text: problem.message, href: `#${problem.field}` }]}
    />
  )
}

/** The same words beside the field. */
export function at(problem: FieldProblem | undefined, field: string): { readonly text: string } | undefined {
  return problem?.field === field ? { text: problem.message } : undefined
}
