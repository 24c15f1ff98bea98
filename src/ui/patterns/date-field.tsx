import { DateInput } from '../govuk/components.tsx'

interface DateFieldProps {
  /** Where in the page it stands; its parts add "-day", "-month" and "-year". */
  readonly id: string
  readonly name: string
  /** Year, month and day with hyphens between, or what somebody typed for them. */
  readonly value: string
  readonly question: string
  readonly hint?: string | undefined
  readonly problem: string | undefined
}

/** A day in three boxes, as people write it. A link to a mistake leads to the first. */
export function DateField({ id, name, value, question, hint, problem }: DateFieldProps) {
  const [year = '', month = '', day = ''] = value.split('-')
  const error = problem === undefined ? '' : ' govuk-input--error'
  return (
    <DateInput
      id={id}
      namePrefix={name}
      fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: hint ?? 'For example, 4 3 2022' }}
      items={[
        { name: 'day', value: unpadded(day), classes: `govuk-input--width-2${error}` },
        { name: 'month', value: unpadded(month), classes: `govuk-input--width-2${error}` },
        { name: 'year', value: year, classes: `govuk-input--width-4${error}` }
      ]}
      errorMessage={problem === undefined ? undefined : { text: problem }}
    />
  )
}

function unpadded(part: string): string {
  return part.replace(/^0+(?=\d)/, '')
}
