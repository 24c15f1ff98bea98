import { dayInEngland } from '../../../framework/day-in-england.ts'
import { clockInWords } from '../../../framework/deadline-clocks.ts'
import { deadlines } from '../../../framework/deadlines.ts'
import { visitRules } from '../../../framework/visit-rules.ts'
import { problemAt } from '../../../people/forms/problems.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { preparePatterns } from '../../paths.ts'
import { receiveLetter, type TypedLetter } from '../actions/receive-letter.ts'
import { sayPlansSent, type TypedPlans } from '../actions/say-plans-sent.ts'
import { visitDeadlines } from '../visit-deadlines.ts'
import { stateSentence } from '../visit-words.ts'
import { typedDate, type VisitForm } from './visit-form.tsx'

/** When the letter of a visit came, and when it was published. */
export const letterForm: VisitForm<TypedLetter> = {
  path: preparePatterns.visitLetter,
  viewed: 'form for the letter of a visit viewed',
  sent: 'letter of a visit noted',
  start: ({ letterReceivedOn, letterPublishedOn }) => ({
    received: letterReceivedOn ?? '',
    published: letterPublishedOn ?? ''
  }),
  typed: (form) => ({ received: typedDate(form, 'received'), published: typedDate(form, 'published') }),
  save: receiveLetter,
  done: 'letter',
  title: 'The letter',
  intro: ({ visit }) => <p>{stateSentence(visit)}</p>,
  fields: ({ visit, typed, problems }) => {
    if (visit.state === 'cancelled') return undefined
    const { letterIsPublished } = visitRules(visit.kind)
    return (
      <>
        <DateField
          id="received"
          name="received"
          value={typed.received}
          question="When did it come?"
          hint="The clocks run from this day, not from publication"
          problem={problemAt(problems, 'received')}
        />
        <DateField
          id="published"
          name="published"
          value={typed.published}
          question="When was it published? (optional)"
          hint={
            letterIsPublished === 'always'
              ? 'Leave it empty until it is'
              : 'Leave it empty until it is. The letter after the first monitoring visit is not published'
          }
          problem={problemAt(problems, 'published')}
        />
      </>
    )
  },
  button: 'Save the days of the letter'
}

/** When the plans that answer areas for priority action were sent. */
export const plansForm: VisitForm<TypedPlans> = {
  path: preparePatterns.visitPlans,
  viewed: 'form for the plans of a visit viewed',
  sent: 'plans of a visit noted',
  start: (visit) =>
    visit.letterReceivedOn === undefined
      ? undefined
      : { draft: visit.draftPlanSentOn ?? '', final: visit.finalPlanSentOn ?? '' },
  typed: (form) => ({ draft: typedDate(form, 'draft'), final: typedDate(form, 'final') }),
  save: sayPlansSent,
  done: 'plans',
  title: 'When the plans were sent',
  intro: ({ visit, now }) =>
    visitDeadlines(visit, dayInEngland(now)).map((clock) => <p key={clock.id}>{clockInWords(clock)}</p>),
  fields: ({ visit, typed, problems }) => {
    const { priorityDeadlines } = visitRules(visit.kind)
    const asks = (id: 'draft-priority-plan' | 'final-priority-plan', name: 'draft' | 'final') =>
      priorityDeadlines.includes(id) && (
        <DateField
          id={name}
          name={name}
          value={typed[name]}
          question={`When was ${deadlines[id].what} sent?`}
          hint="Leave it empty until it is"
          problem={problemAt(problems, name)}
        />
      )
    return (
      <>
        {asks('draft-priority-plan', 'draft')}
        {asks('final-priority-plan', 'final')}
      </>
    )
  },
  button: 'Save the days of the plans'
}
