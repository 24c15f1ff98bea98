import { nextStates } from '../../../framework/activity-states.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Radios } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { preparePatterns } from '../../paths.ts'
import { sayStage, type TypedStage } from '../actions/say-stage.ts'
import { stateSentence } from '../visit-words.ts'
import { typedDate, type VisitForm } from './visit-form.tsx'

const stages = [
  { value: 'notified', text: 'Announced', hint: { text: 'The call has come' } },
  { value: 'under-way', text: 'Under way', hint: { text: 'Inspectors have begun' } }
] as const

/** Says how far a visit has come. */
export const stageForm: VisitForm<TypedStage> = {
  path: preparePatterns.visitStage,
  viewed: 'form for the stage of a visit viewed',
  sent: 'stage of a visit said',
  start: ({ state, notifiedOn }) => ({
    stage: state === 'notified' ? 'under-way' : 'notified',
    notified: notifiedOn ?? ''
  }),
  typed: (form) => ({ stage: typedText(form, 'stage'), notified: typedDate(form, 'notified') }),
  save: sayStage,
  done: 'stage',
  title: 'How far has it come?',
  intro: ({ visit }) => <p>{stateSentence(visit)}</p>,
  fields: ({ visit, typed, problems }) => {
    const next = stages.filter(({ value }) => nextStates(visit.state).includes(value))
    if (next.length === 0) return undefined
    return (
      <>
        <Radios
          idPrefix="stage"
          name="stage"
          value={typed.stage}
          fieldset={{ legend: { text: 'It is now', classes: 'govuk-fieldset__legend--s' } }}
          items={next}
          errorMessage={errorAt(problems, 'stage')}
        />
        <DateField
          id="notified"
          name="notified"
          value={typed.notified}
          question="When did the call come?"
          hint="It can stay empty for a visit that is under way"
          problem={problemAt(problems, 'notified')}
        />
      </>
    )
  },
  button: 'Save'
}
