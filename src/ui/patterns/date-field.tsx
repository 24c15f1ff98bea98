import { DateInput } from '../govuk/components.tsx'

// No line breaks within.
const examples = { ahead: '27\u00a03\u00a02027', back: '4\u00a03\u00a02022', none: undefined } as const

interface DateFieldProps {
  /** Where in the page it stands; its parts add "-day", "-month" and "-year". */
  readonly id: string
  readonly name: string
  /** Year, month and day with hyphens between, or what somebody typed for them. */
  readonly value: string
  readonly question: string
  /** What to know of the day beside how it is written, without a full stop. */
  readonly hint?: string | undefined
  /** Where the day lies, so that the example fits; `none` where many stand below each other. Ahead if nothing is said. */
  readonly example?: keyof typeof examples
  readonly problem: string | undefined
}

/** A day in three boxes, as people write it. A link to a mistake leads to the first. */
export function DateField(props: DateFieldProps) {
  const { id, name, value, question, problem } = props
  const [year = '', month = '', day = ''] = value.split('-')
  const error = problem === undefined ? '' : ' govuk-input--error'
  return (
    <DateInput
      id={id}
      namePrefix={name}
      fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: hintOf(props) }}
      items={[
        { name: 'day', value: unpadded(day), classes: `govuk-input--width-2${error}` },
        { name: 'month', value: unpadded(month), classes: `govuk-input--width-2${error}` },
        { name: 'year', value: year, classes: `govuk-input--width-4${error}` }
      ]}
      errorMessage={problem === undefined ? undefined : { text: problem }}
    />
  )
}

function hintOf({ hint, example = 'ahead' }: DateFieldProps): string {
  const written = examples[example]
  return [hint, written && `For example, ${written}`].filter((part) => part !== undefined).join('. ')
}

function unpadded(part: string): string {
  return part.replace(/^0+(?=\d)/, '')
}
