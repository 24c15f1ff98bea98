import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import type { AnsweredInspection } from '../../action-plan/answered-inspections.ts'
import { commentDays } from '../draft-report.ts'
import type { TypedDetails } from '../typed-details.ts'

const days: ReadonlySet<string> = new Set(['received', 'due', 'embargo', 'since', 'sent', 'on'])

/** The control that takes the focus for a field: the first box of a date. */
export function firstPartOfDraft(field: string): string {
  return days.has(field) ? `${field}-day` : field
}

export function typedDetails({ form }: Pick<WebRequest, 'form'>): TypedDetails {
  return {
    ...{
      title: typedText(form, 'title'),
      received: typedValue(form, 'received'),
      due: typedValue(form, 'due')
    },
    ...{ embargo: typedValue(form, 'embargo'), final: typedText(form, 'final') }
  }
}

/** What is known of a draft: what it is of, its days, and what it became. */
export function DetailsFields(props: {
  readonly typed: TypedDetails
  readonly problems: readonly RequestProblem[]
  readonly inspections: readonly AnsweredInspection[]
}) {
  const { typed, problems, inspections } = props
  return (
    <>
      <Input
        id="title"
        name="title"
        value={typed.title}
        label={{ text: 'What is it a draft of?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as “Standard inspection, 12 to 23 October 2026”' }}
        errorMessage={errorAt(problems, 'title')}
      />
      <DateField
        id="received"
        name="received"
        value={typed.received}
        question="When did it come?"
        example="back"
        problem={problemAt(problems, 'received')}
      />
      <DateField
        id="due"
        name="due"
        value={typed.due}
        question="By when are comments due?"
        hint={`Empty for ${commentDays} working days after it came. That is what is usual and not verified: the letter with the draft says it`}
        problem={problemAt(problems, 'due')}
      />
      <DateField
        id="embargo"
        name="embargo"
        value={typed.embargo}
        question="What is the last day of the embargo?"
        hint="Empty while nobody knows when the report is published"
        problem={problemAt(problems, 'embargo')}
      />
      <Select
        id="final"
        name="final"
        value={typed.final}
        label={{ text: 'The published inspection that it became', classes: 'govuk-label--s' }}
        hint={{ text: 'Once its report is in the record, the draft can be read against it' }}
        items={[
          { value: '', text: 'Not published yet' },
          ...inspections.map(({ address, title }) => ({ value: address, text: title }))
        ]}
        errorMessage={errorAt(problems, 'final')}
      />
    </>
  )
}
