import { Button, DateInput, ErrorSummary, Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import type { CorrectionProblem } from '../actions/correct-value.ts'
import type { CorrectView } from './correct-view.ts'

/** What is wrong with what was typed, each line a link to where to put it right. */
export function Problems({ view }: { readonly view: CorrectView }) {
  if (view.problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={view.problems.map(({ field, message }) => ({
        text: message,
        href: field === 'value' ? `#${firstControl(view)}` : `#${field}`
      }))}
    />
  )
}

/** The form: what the report says, why what is held is not right, and who says so. */
export function CorrectForm({ view }: { readonly view: CorrectView }) {
  return (
    <form method="post" action={view.action} noValidate>
      <input type="hidden" name="seen" value={view.held?.value ?? ''} />
      <ValueControl view={view} />
      <Textarea
        id="reason"
        name="reason"
        rows="3"
        value={view.typed.reason}
        label={{ text: 'Why is what is held not right?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: the machine read the row above. Not needed when it is right as it is.' }}
        errorMessage={errorFor(view, 'reason')}
      />
      <Input
        id="by"
        name="by"
        value={view.typed.by}
        label={{ text: 'Your name', classes: 'govuk-label--s' }}
        hint={{ text: 'It stands beside the value for everyone to see, and in the trail.' }}
        autocomplete="name"
        classes="govuk-input--width-20"
        errorMessage={errorFor(view, 'by')}
      />
      <div class="govuk-button-group">
        <Button text="Save the correction" name="say" value="correct" preventDoubleClick />
        {view.held !== undefined && (
          <Button
            text="It is right as it is"
            name="say"
            value="check"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
        <a href={view.inspection.href}>Leave it</a>
      </div>
    </form>
  )
}

function ValueControl({ view }: { readonly view: CorrectView }) {
  const { control, typed } = view
  const question = 'What does the report say?'
  const errorMessage = errorFor(view, 'value')
  switch (control.kind) {
    case 'grade':
      return (
        <Radios
          idPrefix="value"
          name="value"
          value={typed.value}
          fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--s' } }}
          items={control.choices.map((choice) => ({ value: choice, text: choice }))}
          errorMessage={errorMessage}
        />
      )
    case 'date': {
      const [year = '', month = '', day = ''] = typed.value.split('-')
      const classes = (width: number) =>
        `govuk-input--width-${width}${errorMessage === undefined ? '' : ' govuk-input--error'}`
      return (
        <DateInput
          id="value"
          namePrefix="value"
          fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: 'For example, 4 3 2022' }}
          items={[
            { name: 'day', value: unpadded(day), classes: classes(2) },
            { name: 'month', value: unpadded(month), classes: classes(2) },
            { name: 'year', value: year, classes: classes(4) }
          ]}
          errorMessage={errorMessage}
        />
      )
    }
    case 'line':
      return (
        <Input
          id="value"
          name="value"
          value={typed.value}
          label={{ text: question, classes: 'govuk-label--s' }}
          hint={{ text: control.hint }}
          errorMessage={errorMessage}
        />
      )
    case 'text':
      return (
        <Textarea
          id="value"
          name="value"
          rows={String(control.rows)}
          value={typed.value}
          label={{ text: question, classes: 'govuk-label--s' }}
          hint={{ text: 'As it is printed, without the number in the margin' }}
          errorMessage={errorMessage}
        />
      )
  }
}

function firstControl({ control }: CorrectView): string {
  return control.kind === 'date' ? 'value-day' : 'value'
}

function errorFor(view: CorrectView, field: CorrectionProblem['field']) {
  const problem = view.problems.find((one) => one.field === field)
  return problem && { text: problem.message }
}

function unpadded(part: string): string {
  return part.replace(/^0+(?=\d)/, '')
}
