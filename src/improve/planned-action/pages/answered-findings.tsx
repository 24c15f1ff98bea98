import { Checkboxes, Details } from '../../../ui/govuk/components.tsx'
import type { AnswerableFinding } from '../answerable-findings.ts'

interface AnsweredFindingsProps {
  readonly findings: readonly AnswerableFinding[]
  /** The ids of those that are chosen. */
  readonly chosen: readonly string[]
  readonly error: { readonly text: string } | undefined
}

/** So many others are shown beside the plan's own; more of them are folded away, unless one of them is chosen. */
const mostOthers = 5

/** Which findings an action answers: the plan's own, then the others that stand, each with what it came from. */
export function AnsweredFindings({ findings, chosen, error }: AnsweredFindingsProps) {
  const own = findings.filter(({ isOfPlan }) => isOfPlan)
  const others = findings.filter(({ isOfPlan }) => !isOfPlan)
  if (own.length === 0) {
    const hint =
      findings.length === 0
        ? 'No finding is kept yet: an action can be tied to one later'
        : 'The plan has no findings of its own yet. These stand open'
    return <Choice id="findings" legend={question} {...{ hint, error, chosen, findings }} />
  }
  const rest = (
    <Choice id="other-findings" legend="Other findings that stand open" {...{ chosen, findings: others }} />
  )
  const isFolded = others.length > mostOthers && !others.some(({ id }) => chosen.includes(id))
  return (
    <>
      <Choice
        id="findings"
        legend={question}
        hint="Those of this plan: each needs at least one action"
        {...{ error, chosen, findings: own }}
      />
      {isFolded ? (
        <Details summaryText={`Other findings that stand open (${others.length})`} html={rest} />
      ) : (
        others.length > 0 && rest
      )}
    </>
  )
}

const question = 'Which findings does it answer?'

interface ChoiceProps extends AnsweredFindingsProps {
  readonly id: string
  readonly legend: string
  readonly hint?: string
}

function Choice({
  id,
  legend,
  hint,
  error,
  chosen,
  findings
}: Omit<ChoiceProps, 'error'> & Partial<Pick<ChoiceProps, 'error'>>) {
  return (
    <Checkboxes
      idPrefix={id}
      name="findings"
      values={[...chosen]}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint === undefined ? {} : { hint: { text: hint } })}
      items={findings.map(({ id: finding, words, source }) => ({
        ...{ value: finding, text: words },
        hint: { text: source }
      }))}
      errorMessage={error}
    />
  )
}
