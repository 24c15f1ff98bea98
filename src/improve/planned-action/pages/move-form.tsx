import { longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { improvePatterns } from '../../paths.ts'
import { changeAction } from '../actions/change-action.ts'
import { slippageOf } from '../slippage.ts'
import type { ActionForm } from './action-form.tsx'

interface TypedMove {
  readonly dueOn: string
  readonly reason: string
}

/** Moves the day on which an action is due. */
export const moveForm: ActionForm<TypedMove> = {
  path: improvePatterns.actionMove,
  permission: 'keep-plan',
  ...{ viewed: 'form for moving a due day viewed', sent: 'due day moved' },
  title: 'Move the due day',
  start: ({ dueOn, closedAt }, { query }) =>
    closedAt === undefined
      ? { dueOn: parseIsoDate(typedText(query, 'to')) ?? dueOn ?? '', reason: '' }
      : undefined,
  typed: ({ form }) => ({ dueOn: typedValue(form, 'dueOn'), reason: typedText(form, 'reason') }),
  save: async ({ db, clock }, member, { params, form }, typed) => {
    if (typed.dueOn === '') {
      return { kind: 'unfit', problems: [{ field: 'dueOn', message: 'Enter when it is due' }] }
    }
    const seen = { id: params['action'] ?? '', revision: Number(typedText(form, 'seen')) }
    const outcome = await changeAction(db, clock, member, seen, typed)
    if (outcome.kind !== 'changed-meanwhile') return outcome
    const { dueOn } = outcome.now
    return {
      kind: 'changed-meanwhile',
      notice: `${outcome.by} changed the action while you wrote: it is due on ${dueOn === undefined ? 'no day' : longDate(dueOn)} now. Send it again if yours is to stand`
    }
  },
  done: () => 'moved',
  firstPart: (field) => (field === 'dueOn' ? 'dueOn-day' : field),
  fields: ({ action, typed, problems }) => {
    const { slips, dueOn, planState } = action
    return (
      <>
        <input type="hidden" name="seen" value={action.revision} />
        <p>
          {slippageOf(slips, dueOn)?.sentence ??
            (dueOn === undefined
              ? 'No day is set yet.'
              : `It is due on ${longDate(dueOn)}, as it was from the first.`)}
        </p>
        <DateField
          id="dueOn"
          name="dueOn"
          value={typed.dueOn}
          question="When is it due?"
          problem={problemAt(problems, 'dueOn')}
        />
        <Textarea
          id="reason"
          name="reason"
          rows="2"
          value={typed.reason}
          label={{
            text: planState === 'submitted' ? 'Why does it move?' : 'Why does it move? (optional)',
            classes: 'govuk-label--s'
          }}
          hint={{ text: 'It stands in the history of the due day, and boards see it' }}
          errorMessage={errorAt(problems, 'reason')}
        />
      </>
    )
  },
  button: 'Move the due day'
}
