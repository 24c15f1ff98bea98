import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { ImproveTools } from '../../tools.ts'
import { writeAgenda } from '../actions/write-agenda.ts'
import { workshopOf } from '../store.ts'
import { agendaRef } from '../workshop-texts.ts'
import { workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbsOf } from './plan-forms.tsx'

const label = 'What is looked at'

/** Said where somebody else saved the same text first. */
const textChangedMeanwhile =
  'Somebody changed this text while you were writing, and nothing was saved. Both are shown: choose what is to stand'

/** Writes what a session is to look at: a long text, of which drafts are kept. */
export function agendaRoutes(tools: ImproveTools): Route[] {
  return writingFormRoutes(tools, {
    path: workshopsPatterns.workshopAgenda,
    permission: 'keep-plan',
    viewed: 'form for the agenda of a workshop viewed',
    sent: 'agenda of a workshop written',
    section: 'improve',
    load: async (tx, { workspace }, { params }) => {
      const workshop = await workshopOf(tx, workspace.authority, params['workshop'] ?? '')
      return workshop === undefined || workshop.state === 'cancelled' ? undefined : workshop
    },
    written: ({ id, agenda }) => ({ label, ref: agendaRef(id), saved: agenda }),
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock }, member, { params }, { text, seenText }) => {
      const id = params['workshop'] ?? ''
      const outcome = await writeAgenda(db, clock, member, id, { text: text.trim(), seen: seenText })
      switch (outcome.kind) {
        case 'kept':
          return { kind: 'done', to: workshopsPaths.workshop(id, 'agenda') }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: textChangedMeanwhile }
        default:
          return outcome
      }
    },
    title: () => label,
    breadcrumbs: crumbsOf,
    main: ({ loaded: workshop, problems, drafts, action, base }) => (
      <>
        <span class="govuk-caption-l">{workshopTitle(workshop)}</span>
        <h1 class="govuk-heading-l">{label}</h1>
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="14"
            value={workshop.agenda}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={{ text: 'An empty line begins a new paragraph' }}
            errorMessage={errorAt(problems, 'text')}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
}
