import { longDate } from '../../../framework/iso-date.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { correctValue, withdrawValue } from '../actions/correct-value.ts'
import { enterValue } from '../actions/enter-values.ts'
import { figureInWords } from '../figures.ts'
import { type EnteredValue, type Measure, standingValues, type WholeMeasure } from '../measure.ts'
import { frequencyInWords } from '../measure-words.ts'
import { measuresPaths, measuresPatterns } from '../measures-paths.ts'
import { nextValueOn } from '../series.ts'
import { rangeInWords } from '../typed-number.ts'
import { fractionInWords, isSmall, type TypedValue } from '../typed-value.ts'
import { Reason } from './change-forms.tsx'
import type { MeasureForm } from './measure-form.tsx'

/** Enters one value. It begins with the day that is expected next, where that is not still to come. */
export const newValueForm: MeasureForm<TypedValue> = {
  path: measuresPatterns.newMeasureValue,
  permission: 'update-plan',
  viewed: 'form for a value of a measure viewed',
  sent: 'value of a measure entered',
  start: (measure) => ({
    ...{ asAt: nextDay(measure), value: '', numerator: '', denominator: '', note: '' },
    source: standingValues(measure).at(-1)?.source ?? measure.source
  }),
  typed: typedValueIn,
  save: ({ db, clock }, member, { id }, typed) => enterValue(db, clock, member, { id }, typed),
  done: (measure, typed) => {
    const entered = standingValues(measure).find(({ asAt }) => asAt === typed.asAt)
    return entered !== undefined && isSmall(entered, measure) ? 'small' : 'value'
  },
  title: 'Enter a value',
  intro: ({ measure }) => {
    const last = standingValues(measure).at(-1)
    return (
      <>
        <p>{measure.definition}</p>
        <p>
          {last === undefined
            ? `It is counted ${frequencyInWords(measure.everyMonths)}, and has no value yet.`
            : `The last value is ${figureInWords(last.value, measure)} on ${longDate(last.asAt)}. It is counted ${frequencyInWords(measure.everyMonths)}.`}{' '}
          <a href={measuresPaths.measureSeries(measure.id)}>Enter several at once</a>
        </p>
      </>
    )
  },
  fields: ({ measure, typed, problems }) => (
    <ValueFields measure={measure} typed={typed} problems={problems} />
  ),
  button: 'Save the value'
}

type TypedCorrection = TypedValue & { readonly reason: string }

/** Puts a value right. */
export const correctValueForm: MeasureForm<TypedCorrection> = {
  path: measuresPatterns.measureValueCorrect,
  permission: 'update-plan',
  viewed: 'form for putting a value right viewed',
  sent: 'value of a measure put right',
  start: (measure, params) => {
    const value = valueAt(measure, params)
    return value && { ...startOfValue(value, measure), reason: '' }
  },
  typed: (request) => ({
    ...typedValueIn(request),
    reason: inOneLine(typedText(request.form, 'reason'))
  }),
  save: ({ db, clock }, member, { id, params }, typed) =>
    correctValue(db, clock, member, { id, value: params['value'] ?? '' }, typed),
  done: () => 'corrected',
  title: 'Put the value right',
  intro: ({ measure, params }) => <TheValue measure={measure} value={valueAt(measure, params)} />,
  fields: ({ measure, typed, problems }) => (
    <>
      <ValueFields measure={measure} typed={typed} problems={problems} />
      <Reason typed={typed} problems={problems} ask="Why is it put right?" />
    </>
  ),
  button: 'Put it right'
}

/** Takes a value away that was entered by mistake. */
export const withdrawValueForm: MeasureForm<{ readonly reason: string }> = {
  path: measuresPatterns.measureValueWithdraw,
  permission: 'update-plan',
  viewed: 'form for withdrawing a value viewed',
  sent: 'value of a measure withdrawn',
  start: (measure, params) => valueAt(measure, params) && { reason: '' },
  typed: ({ form }) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  save: ({ db, clock }, member, { id, params }, typed) =>
    withdrawValue(db, clock, member, { id, value: params['value'] ?? '' }, typed),
  done: () => 'value-withdrawn',
  title: 'Withdraw the value',
  intro: ({ measure, params }) => <TheValue measure={measure} value={valueAt(measure, params)} />,
  fields: ({ typed, problems }) => <Reason typed={typed} problems={problems} ask="Why is it withdrawn?" />,
  button: 'Withdraw it',
  warns: true
}

// A value that is gone already is still found: whoever sends the form is then told who was quicker.
function valueAt({ values }: WholeMeasure, params: WebRequest['params']): EnteredValue | undefined {
  return values.find(({ id }) => id === params['value'])
}

function nextDay(measure: WholeMeasure): string {
  return nextValueOn(standingValues(measure).at(-1)?.asAt, measure.everyMonths) ?? ''
}

function startOfValue(value: EnteredValue, { unit }: Measure): TypedValue {
  const small = unit === 'percent' && value.value > 0 && value.value < 1 ? '%' : ''
  return {
    asAt: value.asAt,
    // What was computed is computed again.
    value: value.fraction === undefined ? `${value.value}${small}` : '',
    numerator: value.fraction === undefined ? '' : `${value.fraction.numerator}`,
    denominator: value.fraction === undefined ? '' : `${value.fraction.denominator}`,
    ...{ source: value.source, note: value.note }
  }
}

/** A value as a form says it. */
function typedValueIn({ form }: WebRequest): TypedValue {
  return {
    asAt: typedValue(form, 'as-at'),
    value: typedText(form, 'value'),
    numerator: typedText(form, 'numerator'),
    denominator: typedText(form, 'denominator'),
    source: typedText(form, 'source'),
    note: typedText(form, 'note').replaceAll('\r\n', '\n')
  }
}

interface TheValueProps {
  readonly measure: WholeMeasure
  readonly value: EnteredValue | undefined
}

/** The value that is meant, as it stands. */
function TheValue({ measure, value }: TheValueProps) {
  if (value === undefined) return null
  const parts = fractionInWords(value.fraction)
  return (
    <>
      <p>
        <strong>
          {longDate(value.asAt)}: {figureInWords(value.value, measure)}
          {parts !== '' && ` (${parts})`}
        </strong>
        , entered by {value.enteredBy}.
      </p>
      <p>It is kept with your reason, whatever stands in its place.</p>
    </>
  )
}

interface ValueFieldsProps {
  readonly measure: WholeMeasure
  readonly typed: TypedValue
  readonly problems: readonly RequestProblem[]
}

/** A day, a figure or what it is made of, where it comes from, and a note. */
function ValueFields({ measure, typed, problems }: ValueFieldsProps) {
  const range = rangeInWords(measure)
  const figure = (name: 'value' | 'numerator' | 'denominator', question: string, hint?: string) => (
    <Input
      id={name}
      name={name}
      value={typed[name]}
      classes="govuk-input--width-5"
      inputmode="decimal"
      spellcheck={false}
      autocomplete="off"
      label={{ text: question, classes: 'govuk-label--s' }}
      hint={hint === undefined ? undefined : { text: hint }}
      suffix={name === 'value' && measure.unit === 'percent' ? { text: '%' } : undefined}
      errorMessage={errorAt(problems, name)}
    />
  )
  return (
    <>
      <DateField
        id="as-at"
        name="as-at"
        value={typed.asAt}
        question="Which day does it speak of?"
        hint="The day that was counted, not today; for a month its last day"
        example="back"
        problem={problemAt(problems, 'as-at')}
      />
      {measure.unit !== 'count' && (
        <>
          {figure('numerator', 'Numerator (optional)', 'How many of them: with both, the value is computed')}
          {figure('denominator', 'Denominator (optional)', 'Out of how many')}
        </>
      )}
      {figure(
        'value',
        measure.unit === 'count' ? 'Value' : 'Value (optional with the two above)',
        range === undefined ? undefined : `A value is ${range}`
      )}
      <Input
        id="source"
        name="source"
        value={typed.source}
        label={{ text: 'Where does it come from? (optional)', classes: 'govuk-label--s' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'source')}
      />
      <Textarea
        id="note"
        name="note"
        rows="3"
        value={typed.note}
        label={{ text: 'What should be known of it? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Everybody who reads the plan can read it. No child’s name.' }}
        errorMessage={errorAt(problems, 'note')}
      />
    </>
  )
}
