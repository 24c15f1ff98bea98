import { errorAt } from '../../../people/forms/problems.tsx'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Textarea } from '../../../ui/govuk/components.tsx'
import { improvePatterns } from '../../paths.ts'
import { takeBackAsking } from '../actions/ask-to-close.ts'
import { openAgain } from '../actions/open-again.ts'
import { endOverruling } from '../actions/overrule-colour.ts'
import { withdrawAction } from '../actions/withdraw-action.ts'
import { withdrawEvidence } from '../actions/withdraw-evidence.ts'
import type { ActionForm, ActionFormView } from './action-form.tsx'

interface Why {
  readonly reason: string
}

const typed: ActionForm<Why>['typed'] = ({ form }) => ({ reason: typedText(form, 'reason') })

/** Opens a closed action again. */
export const openAgainForm: ActionForm<Why> = {
  path: improvePatterns.actionOpenAgain,
  permission: 'agree-plan',
  ...{ viewed: 'form for opening an action again viewed', sent: 'action opened again' },
  title: 'Open the action again',
  start: ({ closedAt }) => (closedAt === undefined ? undefined : { reason: '' }),
  typed,
  save: ({ db, clock }, member, { params }, { reason }) =>
    openAgain(db, clock, member, params['action'] ?? '', reason),
  done: () => 'opened',
  fields: (view) => (
    <Reason view={view} question="Why is it opened again?" hint="It stands beside its closing" />
  ),
  button: 'Open it again'
}

/** Takes an action out of its plan. */
export const takeOutForm: ActionForm<Why> = {
  path: improvePatterns.actionTakeOut,
  permission: 'keep-plan',
  ...{ viewed: 'form for taking an action out of its plan viewed', sent: 'action taken out of its plan' },
  title: 'Take the action out of the plan',
  start: () => ({ reason: '' }),
  typed,
  save: ({ db, clock }, member, { params }, { reason }) =>
    withdrawAction(db, clock, member, params['action'] ?? '', reason),
  done: () => 'taken-out',
  fields: (view) => (
    <Reason
      view={view}
      question="Why is it taken out?"
      hint="It stays to be read with its reason, and is counted nowhere. An action that is done is closed instead"
    />
  ),
  button: 'Take it out',
  warns: true
}

/** Withdraws evidence of an action. */
export const withdrawEvidenceForm: ActionForm<Why> = {
  path: improvePatterns.actionEvidenceWithdraw,
  permission: 'update-plan',
  ...{ viewed: 'form for withdrawing evidence of an action viewed', sent: 'evidence of an action withdrawn' },
  title: 'Withdraw evidence',
  start: ({ evidence }, { params }) =>
    evidence.some(({ id, withdrawnBecause }) => id === params['evidence'] && withdrawnBecause === undefined)
      ? { reason: '' }
      : undefined,
  typed,
  save: ({ db, clock }, member, { params }, { reason }) =>
    withdrawEvidence(db, clock, member, params['action'] ?? '', params['evidence'] ?? '', reason),
  done: () => 'evidence-withdrawn',
  fields: (view) => {
    const named = view.action.evidence.find(({ id }) => view.address.includes(id))
    return (
      <>
        {named !== undefined && <p class="govuk-inset-text">{named.words}</p>}
        {view.action.closedAt !== undefined && named?.shows === 'impact' && (
          <p>The action is closed on it: without it, the action is open again as “evidence missing”.</p>
        )}
        <Reason
          view={view}
          question="Why does it not count any more?"
          hint="It stays to be read with its reason"
        />
      </>
    )
  },
  button: 'Withdraw it',
  warns: true
}

/** Takes back that somebody asked for an action to be closed. */
export const takeBackAskingForm: ActionForm<null> = {
  path: improvePatterns.actionCloseTakeBack,
  permission: 'update-plan',
  ...{ viewed: 'form for taking back a closing viewed', sent: 'asking for a closing taken back' },
  title: 'Take back that you asked for it to be closed?',
  start: ({ waitsForClosing }) => (waitsForClosing ? null : undefined),
  typed: () => null,
  save: ({ db, clock }, member, { params }) => takeBackAsking(db, clock, member, params['action'] ?? ''),
  done: () => 'taken-back',
  fields: () => <p>Nobody is asked to decide any more. What you wrote stays in its history.</p>,
  button: 'Take it back'
}

/** Lets the computed colour show again. */
export const endOverrulingForm: ActionForm<null> = {
  path: improvePatterns.actionColourEnd,
  permission: 'agree-plan',
  ...{ viewed: 'form for ending a colour of somebody’s own viewed', sent: 'colour of somebody’s own ended' },
  title: 'Show the computed colour again?',
  start: ({ shown }) => (shown.overruling === undefined ? undefined : null),
  typed: () => null,
  save: ({ db, clock }, member, { params }) => endOverruling(db, clock, member, params['action'] ?? ''),
  done: () => 'overruling-ended',
  fields: ({ action: { shown } }) => <p>{shown.computed.why}</p>,
  button: 'Show it again'
}

function Reason({
  view: { typed: given, problems },
  question,
  hint
}: {
  readonly view: Pick<ActionFormView<Why>, 'typed' | 'problems'>
  readonly question: string
  readonly hint: string
}) {
  return (
    <Textarea
      id="reason"
      name="reason"
      rows="3"
      value={given.reason}
      label={{ text: question, classes: 'govuk-label--s' }}
      hint={{ text: hint }}
      errorMessage={errorAt(problems, 'reason')}
    />
  )
}
