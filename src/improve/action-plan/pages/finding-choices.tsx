import { errorAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Checkboxes, InsetText } from '../../../ui/govuk/components.tsx'
import { type Finding, findingKindWords } from '../../findings/finding.ts'

interface Props {
  readonly legend: string
  readonly findings: readonly Finding[]
  readonly ticked: readonly string[]
  readonly problems: readonly RequestProblem[]
  /** What to say where there is nothing to choose from. */
  readonly nothing: string
}

/** Findings to choose from, each with its kind, what it came from and when. */
export function FindingChoices({ legend, findings, ticked, problems, nothing }: Props) {
  if (findings.length === 0) return <InsetText text={nothing} />
  return (
    <Checkboxes
      idPrefix="findings"
      name="findings"
      values={[...ticked]}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={findings.map(({ id, kind, words, source }) => ({
        value: id,
        text: words,
        hint: { text: `${findingKindWords(kind)}. ${source}` }
      }))}
      errorMessage={errorAt(problems, 'findings')}
    />
  )
}

/** The findings that were ticked: none, one, or several. */
export function typedFindings(form: WebRequest['form']): readonly string[] {
  const sent = form['findings'] ?? []
  return typeof sent === 'string' ? [sent] : sent
}
