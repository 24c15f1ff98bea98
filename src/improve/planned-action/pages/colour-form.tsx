import { addDays, longDate } from '../../../framework/iso-date.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { improvePatterns } from '../../paths.ts'
import { overruleColour } from '../actions/overrule-colour.ts'
import { colourWords } from '../colour.ts'
import { longestOverrulingDays, type TypedOverruling } from '../overruling-rules.ts'
import type { ActionForm } from './action-form.tsx'

/** Shows another colour than the computed one, until a day. */
export const colourForm: ActionForm<TypedOverruling> = {
  path: improvePatterns.actionColour,
  permission: 'agree-plan',
  ...{ viewed: 'form for another colour of an action viewed', sent: 'another colour of an action set' },
  title: 'Show another colour until a day',
  start: ({ closedAt }) => (closedAt === undefined ? { colour: '', reason: '', endsOn: '' } : undefined),
  typed: ({ form }) => ({
    colour: typedText(form, 'colour'),
    reason: typedText(form, 'reason'),
    endsOn: typedValue(form, 'endsOn')
  }),
  save: ({ db, clock }, member, { params }, typed) =>
    overruleColour(db, clock, member, params['action'] ?? '', typed),
  done: () => 'overruled',
  firstPart: (field) => (field === 'endsOn' ? 'endsOn-day' : field),
  fields: ({ action: { shown }, typed, problems, today }) => (
    <>
      <p>
        Computed: <strong>{colourWords(shown.computed.colour)}</strong>. {shown.computed.why}
      </p>
      <p>Both are shown side by side, with your name and your reason, until your last day for it.</p>
      <Radios
        idPrefix="colour"
        name="colour"
        value={typed.colour}
        fieldset={{ legend: { text: 'Which colour is right?', classes: 'govuk-fieldset__legend--s' } }}
        items={(['red', 'amber', 'green'] as const)
          .filter((colour) => colour !== shown.computed.colour)
          .map((value) => ({ value, text: colourWords(value) }))}
        errorMessage={errorAt(problems, 'colour')}
      />
      <Textarea
        id="reason"
        name="reason"
        rows="3"
        value={typed.reason}
        label={{ text: 'Why is the computed colour wrong?', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'reason')}
      />
      <DateField
        id="endsOn"
        name="endsOn"
        value={typed.endsOn}
        question="What is its last day?"
        hint={`Until ${longDate(addDays(today, longestOverrulingDays))} at the latest; it ends by itself`}
        problem={problemAt(problems, 'endsOn')}
      />
    </>
  ),
  button: 'Show this colour'
}
