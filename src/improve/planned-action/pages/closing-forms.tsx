import { errorAt } from '../../../people/forms/problems.tsx'
import { typedText } from '../../../platform/web/typed-value.ts'
import { InsetText, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { improvePatterns } from '../../paths.ts'
import { actionTextRef } from '../action-texts.ts'
import { askToClose } from '../actions/ask-to-close.ts'
import { decideClosing, type TypedDecision } from '../actions/decide-closing.ts'
import { whyNotDecide } from '../closing-rules.ts'
import { impactWords } from '../planned-action.ts'
import { counts, type WholeAction } from '../whole-action.ts'
import type { ActionForm } from './action-form.tsx'
import { WhoDecides } from './who-decides.tsx'

/** Asks for an action to be closed. */
export const askToCloseForm: ActionForm<{ readonly words: string }> = {
  path: improvePatterns.actionClose,
  permission: 'update-plan',
  ...{ viewed: 'form for asking for an action to be closed viewed', sent: 'closing of an action asked for' },
  title: 'Ask for the action to be closed',
  start: ({ closedAt, waitsForClosing }) =>
    closedAt === undefined && !waitsForClosing ? { words: '' } : undefined,
  typed: ({ form }) => ({ words: typedText(form, 'words') }),
  save: ({ db, clock }, member, { params }, { words }) =>
    askToClose(db, clock, member, params['action'] ?? '', words),
  done: () => 'asked',
  fields: ({ action, typed, problems, drafts }) => (
    <>
      <WhatShows action={action} />
      <DraftTextarea
        drafts={drafts}
        id="words"
        name="words"
        rows="5"
        value={typed.words}
        label={{ text: 'What changed for children?', classes: 'govuk-label--m' }}
        hint={{ text: 'In your words, resting on the evidence above. Somebody else decides.' }}
        errorMessage={errorAt(problems, 'words')}
      />
    </>
  ),
  button: 'Ask for it to be closed',
  long: {
    keptBy: (tools) => tools,
    texts: ({ action }) => [
      {
        ...{ field: 'words', label: 'What changed for children?', saved: '' },
        text: actionTextRef('action-closing', action.id),
        of: ({ words }) => words
      }
    ]
  }
}

/** Approves that an action is closed, or says what is missing. */
export const decideForm: ActionForm<TypedDecision> = {
  path: improvePatterns.actionDecide,
  permission: 'agree-plan',
  ...{ viewed: 'form for deciding on a closing viewed', sent: 'closing of an action decided' },
  title: 'Is the action closed?',
  start: ({ waiting }) => (waiting === undefined ? undefined : { decision: '', remark: '' }),
  instead: ({ waiting }, { account }) => {
    const because = waiting && whyNotDecide(account, waiting.closing, waiting.owners)
    return (
      because && (
        <InsetText
          html={
            <p>
              {because}. <WhoDecides waiting={waiting} />
            </p>
          }
        />
      )
    )
  },
  typed: ({ form }) => ({ decision: typedText(form, 'decision'), remark: typedText(form, 'remark') }),
  save: ({ db, clock }, member, { params }, typed) =>
    decideClosing(db, clock, member, params['action'] ?? '', typed),
  done: ({ decision }) => (decision === 'approved' ? 'approved' : 'refused'),
  fields: ({ action, typed, problems }) => {
    const waiting = action.waiting?.closing
    return (
      <>
        {waiting !== undefined && (
          <InsetText
            html={
              <>
                <p>
                  <strong>What {waiting.askedBy} says changed for children</strong>
                </p>
                <WrittenText text={waiting.impactWords} />
              </>
            }
          />
        )}
        <WhatShows action={action} />
        <Radios
          idPrefix="decision"
          name="decision"
          value={typed.decision}
          fieldset={{ legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } }}
          items={[
            { value: 'approved', text: 'It is closed: the evidence shows what changed' },
            { value: 'refused', text: 'It is not closed yet: something is missing' }
          ]}
          errorMessage={errorAt(problems, 'decision')}
        />
        <Textarea
          id="remark"
          name="remark"
          rows="3"
          value={typed.remark}
          label={{ text: 'Why?', classes: 'govuk-label--s' }}
          hint={{ text: 'Needed where something is missing: say what.' }}
          errorMessage={errorAt(problems, 'remark')}
        />
      </>
    )
  },
  button: 'Save what you decide'
}

/** How impact stands and what shows it, so that nobody asks or decides without having seen it. */
function WhatShows({ action }: { readonly action: WholeAction }) {
  const shows = action.evidence.filter((one) => one.shows === 'impact' && counts(one))
  return (
    <>
      <p>
        Impact on children is said to be: <strong>{impactWords(action.impact).toLowerCase()}</strong>.
      </p>
      <h2 class="govuk-heading-s">What shows it</h2>
      {shows.length === 0 && action.measures.length === 0 && <p>Nothing yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {shows.map(({ id, words, described }) => (
          <li key={id}>
            {words}
            {described !== undefined && (
              <>
                {' '}
                (<a href={described.href}>{described.title}</a>)
              </>
            )}
          </li>
        ))}
        {action.measures.map(({ id, title, standing }) => (
          <li key={id}>
            {title}: {standing.sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
