import { errorAt } from '../../../people/forms/problems.tsx'
import { inOneLine } from '../../../people/posts/naming.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Input } from '../../../ui/govuk/components.tsx'
import type { TypedDays } from '../../calendar/days.ts'
import { DaysFields } from '../../calendar/pages/days-fields.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import { cancelVisit } from '../actions/cancel-visit.ts'
import { moveVisit } from '../actions/move-visit.ts'
import { isStillOpen, type WholeVisit } from '../visit.ts'
import { changeInWords, daysInWords, stateSentence } from '../visit-words.ts'
import { typedDate, type VisitForm } from './visit-form.tsx'

/** Moves a visit to other days. */
export const moveForm: VisitForm<TypedDays & { readonly reason: string }> = {
  path: preparePatterns.visitMove,
  viewed: 'form for moving a visit viewed',
  sent: 'visit moved',
  start: ({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn ?? '', reason: '' }),
  typed: (form) => ({
    ...{ from: typedDate(form, 'from'), to: typedDate(form, 'to') },
    reason: inOneLine(typedText(form, 'reason'))
  }),
  save: moveVisit,
  done: 'moved',
  title: 'Move the visit',
  intro: ({ visit }) => <NowAndBefore visit={visit} />,
  fields: ({ visit, typed, problems }) =>
    isStillOpen(visit) ? (
      <>
        <DaysFields typed={typed} problems={problems} />
        <Input
          id="reason"
          name="reason"
          value={typed.reason}
          label={{ text: 'Why does it move?', classes: 'govuk-label--s' }}
          hint={{ text: 'It stands in the history of the visit. For example: Ofsted asked for another week' }}
          errorMessage={errorAt(problems, 'reason')}
        />
      </>
    ) : undefined,
  button: 'Move the visit'
}

/** Calls a visit off. */
export const cancelForm: VisitForm<{ readonly reason: string }> = {
  path: preparePatterns.visitCancel,
  viewed: 'form for cancelling a visit viewed',
  sent: 'visit cancelled',
  start: () => ({ reason: '' }),
  typed: (form) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  save: cancelVisit,
  done: 'cancelled',
  title: 'Cancel the visit',
  intro: ({ visit }) => (
    <>
      <NowAndBefore visit={visit} />
      {isStillOpen(visit) && (
        <p>
          It stays on the calendar with its reason, and another can be planned in its place. If only its days
          change, <a href={preparePaths.visitMove(visit.id)}>move it</a> instead.
        </p>
      )}
    </>
  ),
  fields: ({ visit, typed, problems }) =>
    isStillOpen(visit) ? (
      <Input
        id="reason"
        name="reason"
        value={typed.reason}
        label={{ text: 'Why is it cancelled?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: called off because of the first national lockdown' }}
        errorMessage={errorAt(problems, 'reason')}
      />
    ) : undefined,
  button: 'Cancel the visit',
  warns: true
}

/** How the visit stands now and what happened to its days, so that nobody writes over what they have not seen. */
function NowAndBefore({ visit }: { readonly visit: WholeVisit }) {
  const moves = visit.changes.filter(({ what }) => what === 'moved' || what === 'cancelled')
  return (
    <>
      <p>{stateSentence(visit)}</p>
      {moves.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {moves.map((change, place) => (
            <li key={place}>
              {changeInWords(change)} by {change.madeBy}
              {change.reason !== undefined && `: ${change.reason}`}
            </li>
          ))}
        </ul>
      )}
      {visit.state === 'cancelled' && (
        <p>
          A visit that was cancelled is not moved.{' '}
          <a href={preparePaths.newVisit(visit.id)}>Plan another in its place</a>
        </p>
      )}
      {(visit.state === 'reported' || visit.state === 'published') && (
        <p>Its letter has come, so its days stay as they are: {daysInWords(visit)}.</p>
      )}
    </>
  )
}
