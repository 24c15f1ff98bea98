import { longDate } from '../../../framework/iso-date.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import { breakSeries, type TypedBreak, takeBreakBack } from '../actions/break-series.ts'
import { changeMeasure, withdrawMeasure } from '../actions/change-measure.ts'
import { standingBreaks, type WholeMeasure } from '../measure.ts'
import { changedDefinitionRef, definitionNow, definitionRef } from '../measure-texts.ts'
import { measuresPaths, measuresPatterns } from '../measures-paths.ts'
import type { TypedMeasure } from '../typed-measure.ts'
import { MeasureFields, startOfMeasure, typedMeasure } from './measure-fields.tsx'
import type { MeasureForm } from './measure-form.tsx'

/** Changes what is said of a measure. */
export const changeForm: MeasureForm<TypedMeasure> = {
  path: measuresPatterns.measureChange,
  permission: 'keep-plan',
  viewed: 'form for changing a measure viewed',
  sent: 'measure changed',
  start: startOfMeasure,
  typed: typedMeasure,
  save: ({ db, clock }, member, { id, revision }, typed) =>
    changeMeasure(db, clock, member, { id, revision }, typed),
  done: () => 'changed',
  title: 'Change the measure',
  intro: ({ measure }) => (
    <p>
      Is it counted otherwise from some day on? Then do not change it here:{' '}
      <a href={measuresPaths.measureDefinition(measure.id)}>say since when the definition is another</a>, so
      that nobody compares what cannot be compared.
    </p>
  ),
  long: {
    keptBy: (tools) => tools,
    texts: ({ measure }) => [
      {
        ...{ field: 'definition', label: 'Definition', text: definitionRef(measure.id) },
        ...{ saved: measure.definition, of: ({ definition }) => definition }
      }
    ]
  },
  fields: ({ typed, posts, problems, drafts }) => (
    <MeasureFields typed={typed} posts={posts} problems={problems} drafts={drafts} />
  ),
  button: 'Save'
}

/** Says that the figure is counted otherwise from a day on. */
export const definitionForm: MeasureForm<TypedBreak> = {
  path: measuresPatterns.measureDefinition,
  permission: 'keep-plan',
  viewed: 'form for a changed definition viewed',
  sent: 'definition of a measure changed',
  start: (measure) => ({ from: '', definition: definitionNow(measure), because: '' }),
  typed: ({ form }) => ({
    from: typedValue(form, 'from'),
    definition: typedText(form, 'definition').replaceAll('\r\n', '\n'),
    because: inOneLine(typedText(form, 'because'))
  }),
  save: ({ db, clock }, member, { id, revision }, typed) =>
    breakSeries(db, clock, member, { id, revision }, typed),
  done: () => 'broken',
  title: 'It is counted otherwise from a day on',
  intro: () => (
    <p>
      The chart then shows a break on that day. Distance, trend and limits are told of the values since, and
      of no others. Nothing that was entered is lost.
    </p>
  ),
  long: {
    keptBy: (tools) => tools,
    texts: ({ measure }) => [
      {
        ...{ field: 'definition', label: 'Definition', text: changedDefinitionRef(measure.id) },
        ...{ saved: definitionNow(measure), of: ({ definition }) => definition }
      }
    ]
  },
  fields: ({ typed, problems, drafts }) => (
    <>
      <DateField
        id="from"
        name="from"
        value={typed.from}
        question="From which day?"
        hint="The first day that is counted so"
        example="back"
        problem={problemAt(problems, 'from')}
      />
      <DraftTextarea
        drafts={drafts}
        id="definition"
        name="definition"
        rows="4"
        value={typed.definition}
        label={{ text: 'What is counted from then on?', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'definition')}
      />
      <Input
        id="because"
        name="because"
        value={typed.because}
        label={{ text: 'Why did it change?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: the new case system counts from the day of referral' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'because')}
      />
    </>
  ),
  button: 'Save the change of definition'
}

interface TypedReason {
  readonly reason: string
}

/** Takes a change of definition back. */
export const takeBreakBackForm: MeasureForm<TypedReason> = {
  path: measuresPatterns.measureBreakTakenBack,
  permission: 'keep-plan',
  viewed: 'form for taking back a changed definition viewed',
  sent: 'changed definition taken back',
  start: (measure, params) => breakAt(measure, params['break']) && { reason: '' },
  typed: ({ form }) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  save: ({ db, clock }, member, { id, revision, params }, typed) =>
    takeBreakBack(db, clock, member, { id, revision, break: params['break'] ?? '' }, typed),
  done: () => 'joined',
  title: 'Take the change of definition back',
  intro: ({ measure, params }) => {
    const made = breakAt(measure, params['break'])
    if (made === undefined) return null
    return (
      <p>
        Since {longDate(made.from)} it is counted otherwise: {made.because}. Taken back, the values on both
        sides are compared with each other again.
      </p>
    )
  },
  fields: ({ typed, problems }) => <Reason typed={typed} problems={problems} ask="Why was it a mistake?" />,
  button: 'Take it back',
  warns: true
}

/** Withdraws a measure with its series. */
export const withdrawForm: MeasureForm<TypedReason> = {
  path: measuresPatterns.measureWithdraw,
  permission: 'keep-plan',
  viewed: 'form for withdrawing a measure viewed',
  sent: 'measure withdrawn',
  start: () => ({ reason: '' }),
  typed: ({ form }) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  save: ({ db, clock }, member, { id, revision }, typed) =>
    withdrawMeasure(db, clock, member, { id, revision }, typed),
  done: () => 'withdrawn',
  title: 'Withdraw the measure',
  intro: () => (
    <p>
      It then counts for no action and no finding, and nobody is asked for its values. What was entered is
      kept, and can be read and taken away.
    </p>
  ),
  fields: ({ typed, problems }) => <Reason typed={typed} problems={problems} ask="Why is it withdrawn?" />,
  button: 'Withdraw it',
  warns: true
}

function breakAt(measure: WholeMeasure, id: string | undefined) {
  return standingBreaks(measure).find((made) => made.id === id)
}

interface ReasonProps {
  readonly typed: TypedReason
  readonly problems: readonly RequestProblem[]
  readonly ask: string
}

/** Why something changes that others rely on. */
export function Reason({ typed, problems, ask }: ReasonProps) {
  return (
    <Input
      id="reason"
      name="reason"
      value={typed.reason}
      label={{ text: ask, classes: 'govuk-label--s' }}
      autocomplete="off"
      errorMessage={errorAt(problems, 'reason')}
    />
  )
}
