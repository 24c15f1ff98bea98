import { errorAt } from '../../../people/forms/problems.tsx'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Radios } from '../../../ui/govuk/components.tsx'
import { preparePatterns } from '../../paths.ts'
import { joinToRecord } from '../actions/join-to-record.ts'
import { couldBeSame } from '../pair-visits.ts'
import { visitTitle } from '../visit.ts'
import { daysInWords, stateSentence } from '../visit-words.ts'
import type { VisitForm } from './visit-form.tsx'

/** Says which visit in the national record is the same, so that it shows once. */
export const recordForm: VisitForm<{ readonly address: string }> = {
  path: preparePatterns.visitRecord,
  viewed: 'form for the record of a visit viewed',
  sent: 'visit joined to the record',
  start: ({ recordAddress }) => ({ address: recordAddress ?? '' }),
  typed: (form) => ({ address: typedText(form, 'address') }),
  save: joinToRecord,
  done: 'record',
  title: 'Which visit in the record is it?',
  intro: ({ visit }) => <p>{stateSentence(visit)}</p>,
  fields: ({ known, visit, typed, problems }) => (
    <Radios
      idPrefix="address"
      name="address"
      value={typed.address}
      fieldset={{ legend: { text: 'The record holds', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'A visit that is joined to the record shows once, with what both know of it' }}
      items={[
        ...known.activities
          .filter(({ kind }) => kind === visit.kind)
          .map((activity) => ({
            value: activity.address,
            text: `${visitTitle({ kind: visit.kind, themes: activity.themes })}, ${daysInWords(activity)}`,
            hint: couldBeSame(visit, activity) ? { text: 'The days are the same' } : undefined
          })),
        { value: '', text: 'None of these, or as the days say' }
      ]}
      errorMessage={errorAt(problems, 'address')}
    />
  ),
  button: 'Save'
}
