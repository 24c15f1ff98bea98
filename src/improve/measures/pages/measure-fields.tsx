import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { Post } from '../../../people/posts/post.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Radios, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { unitName } from '../figures.ts'
import { type Measure, units } from '../measure.ts'
import { directionInWords, frequencyInWords } from '../measure-words.ts'
import { frequencies, type TypedMeasure } from '../typed-measure.ts'

/** The days of a form about a measure, whose first box takes the focus. */
const dateFields: ReadonlySet<string> = new Set(['baseline-on', 'target-on', 'as-at', 'from'])

/** The first control of a field, for a link to a mistake. */
export function firstPartOfMeasure(field: string): string {
  return dateFields.has(field) ? `${field}-day` : field
}

/** What a form says of a measure. */
export function typedMeasure({ form }: WebRequest): TypedMeasure {
  return {
    title: typedText(form, 'title'),
    definition: typedText(form, 'definition').replaceAll('\r\n', '\n'),
    unit: typedText(form, 'unit'),
    unitWords: typedText(form, 'unit-words'),
    direction: typedText(form, 'direction'),
    baseline: typedText(form, 'baseline'),
    baselineOn: typedValue(form, 'baseline-on'),
    target: typedText(form, 'target'),
    targetOn: typedValue(form, 'target-on'),
    lowest: typedText(form, 'lowest'),
    highest: typedText(form, 'highest'),
    every: typedText(form, 'every'),
    post: typedText(form, 'post'),
    source: typedText(form, 'source')
  }
}

/** A measure as its form begins; without one, what most measures are. */
export function startOfMeasure(measure: Measure | undefined): TypedMeasure {
  const figure = (value: number | undefined) =>
    value === undefined ? '' : `${value}${measure?.unit === 'percent' && value > 0 && value < 1 ? '%' : ''}`
  return {
    title: measure?.title ?? '',
    definition: measure?.definition ?? '',
    unit: measure?.unit ?? '',
    unitWords: measure?.unitWords ?? '',
    direction: measure?.direction ?? '',
    baseline: figure(measure?.baseline?.value),
    baselineOn: measure?.baseline?.on ?? '',
    target: figure(measure?.target?.value),
    targetOn: measure?.target?.on ?? '',
    lowest: figure(measure?.lowest),
    highest: figure(measure?.highest),
    every: String(measure?.everyMonths ?? 1),
    post: measure?.post ?? '',
    source: measure?.source ?? ''
  }
}

const unitHints = {
  percent: 'A share of something: numerator and denominator can be kept with each value',
  count: 'How many there are',
  days: 'How long something takes',
  weeks: 'How long something takes',
  rate: 'How many there are for each so many, such as per 10,000 children',
  score: 'Something on a scale of its own'
} as const

interface MeasureFieldsProps {
  readonly typed: TypedMeasure
  readonly posts: readonly Post[]
  readonly problems: readonly RequestProblem[]
  readonly drafts: FormDrafts | undefined
}

/** What a measure is: its name, what is counted, the unit, where it began and where it is to go. */
export function MeasureFields({ typed, posts, problems, drafts }: MeasureFieldsProps) {
  return (
    <>
      <Input
        id="title"
        name="title"
        value={typed.title}
        label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: Assessments completed within 45 working days' }}
        errorMessage={errorAt(problems, 'title')}
      />
      <DraftTextarea
        drafts={drafts}
        id="definition"
        name="definition"
        rows="4"
        value={typed.definition}
        label={{ text: 'What is counted?', classes: 'govuk-label--s' }}
        hint={{ text: 'What, out of what, and how, so that somebody else would count the same' }}
        errorMessage={errorAt(problems, 'definition')}
      />
      <Radios
        idPrefix="unit"
        name="unit"
        value={typed.unit}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'What is it counted in?', classes: 'govuk-fieldset__legend--s' } }}
        items={units.map((unit) => ({ value: unit, text: unitName(unit), hint: { text: unitHints[unit] } }))}
        errorMessage={errorAt(problems, 'unit')}
      />
      <Input
        id="unit-words"
        name="unit-words"
        value={typed.unitWords}
        classes="govuk-input--width-20"
        label={{ text: 'What stands after the figure? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Where the unit does not say it: children, or per 10,000 children' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'unit-words')}
      />
      <Radios
        idPrefix="direction"
        name="direction"
        value={typed.direction}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'Which way is better?', classes: 'govuk-fieldset__legend--s' } }}
        items={(['higher', 'lower'] as const).map((value) => ({ value, text: directionInWords(value) }))}
        errorMessage={errorAt(problems, 'direction')}
      />
      <Select
        id="every"
        name="every"
        value={typed.every}
        label={{ text: 'How often is it counted?', classes: 'govuk-label--s' }}
        hint={{ text: 'A value that does not come in time shows as late' }}
        items={frequencies.map((months) => ({
          value: String(months),
          text: capital(frequencyInWords(months))
        }))}
        errorMessage={errorAt(problems, 'every')}
      />
      <Ends typed={typed} problems={problems} />
      <Select
        id="post"
        name="post"
        value={typed.post}
        label={{ text: 'Who answers for the figure? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Whoever holds the post is asked for each value' }}
        items={[
          { value: '', text: 'No post yet' },
          ...posts.map((post) => ({ value: post.id, text: officerWords(post) }))
        ]}
        errorMessage={errorAt(problems, 'post')}
      />
      <Input
        id="source"
        name="source"
        value={typed.source}
        label={{ text: 'Where does it come from? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'The system or the return, such as monthly performance report' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'source')}
      />
    </>
  )
}

type EndsProps = Pick<MeasureFieldsProps, 'typed' | 'problems'>

/** Where it began, where it is to go, and what a value can be. */
function Ends({ typed, problems }: EndsProps) {
  const figure = (name: 'baseline' | 'target' | 'lowest' | 'highest', question: string, hint: string) => (
    <Input
      id={name}
      name={name}
      value={typed[name]}
      classes="govuk-input--width-5"
      inputmode="decimal"
      spellcheck={false}
      autocomplete="off"
      label={{ text: question, classes: 'govuk-label--s' }}
      hint={{ text: hint }}
      errorMessage={errorAt(problems, name)}
    />
  )
  return (
    <>
      {figure('baseline', 'What was it before you began? (optional)', 'The baseline')}
      <DateField
        id="baseline-on"
        name="baseline-on"
        value={typed.baselineOn}
        question="On which day was it so?"
        hint="Only where there is a baseline"
        example="back"
        problem={problemAt(problems, 'baseline-on')}
      />
      {figure('target', 'What is it to become? (optional)', 'The target')}
      <DateField
        id="target-on"
        name="target-on"
        value={typed.targetOn}
        question="By when? (optional)"
        problem={problemAt(problems, 'target-on')}
      />
      {figure(
        'lowest',
        'What is the lowest that a value can be? (optional)',
        'Left empty: 0, and anything for a score'
      )}
      {figure(
        'highest',
        'What is the highest that a value can be? (optional)',
        'Left empty: 100 for a percentage, else anything. What lies outside is refused'
      )}
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
