import { Input, Radios } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { Control } from './control.ts'

interface ValueControlProps {
  readonly control: Control
  /** Where in the page it stands; the parts of a date add their own. */
  readonly id: string
  readonly name: string
  readonly value: string
  readonly question: string
  /** Said under the question, where it needs saying. */
  readonly hint?: string | undefined
  readonly problem: string | undefined
  /** Where drafts of a text are kept. */
  readonly drafts?: FormDrafts | undefined
  /** Among many on one page: smaller, and grades in a row. */
  readonly small?: boolean | undefined
}

/** What a person types one value into: grades to choose from, the three boxes of a date, a line or a text. */
export function ValueControl(props: ValueControlProps) {
  const { control, id, name, value, question } = props
  const errorMessage = props.problem === undefined ? undefined : { text: props.problem }
  const legend = { text: question, classes: 'govuk-fieldset__legend--s' }
  const label = { text: question, classes: 'govuk-label--s' }
  const hint = props.hint === undefined ? undefined : { text: props.hint }
  switch (control.kind) {
    case 'grade':
      return (
        <Radios
          idPrefix={id}
          name={name}
          value={value}
          classes={props.small === true ? 'govuk-radios--small govuk-radios--inline' : ''}
          fieldset={{ legend }}
          hint={hint}
          items={control.choices.map((choice) => ({ value: choice, text: choice }))}
          errorMessage={errorMessage}
        />
      )
    case 'date':
      return (
        <DateField
          id={id}
          name={name}
          value={value}
          question={question}
          hint={props.hint}
          example="back"
          problem={props.problem}
        />
      )
    case 'line':
      return (
        <Input
          id={id}
          name={name}
          value={value}
          label={label}
          hint={hint ?? { text: control.hint }}
          errorMessage={errorMessage}
        />
      )
    case 'text':
      return (
        <DraftTextarea
          drafts={props.drafts}
          id={id}
          name={name}
          rows={String(control.rows)}
          value={value}
          label={label}
          hint={hint}
          classes={props.small === true ? 'tl-passage-input' : ''}
          errorMessage={errorMessage}
        />
      )
  }
}
