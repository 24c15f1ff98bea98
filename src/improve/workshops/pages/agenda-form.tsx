import { textFormRoutes } from '../../../people/forms/text-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { writeAgenda } from '../actions/write-agenda.ts'
import { workshopOf } from '../store.ts'
import type { Workshop } from '../workshop.ts'
import { agendaRef } from '../workshop-texts.ts'
import { workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbsOf } from './plan-forms.tsx'

const title = 'What is looked at'

/** Writes what a session is to look at: a long text, of which drafts are kept. */
export function agendaRoutes(tools: ImproveTools): Route[] {
  return textFormRoutes<ImproveTools, Workshop>(tools, {
    path: workshopsPatterns.workshopAgenda,
    permission: 'keep-plan',
    viewed: 'form for the agenda of a workshop viewed',
    sent: 'agenda of a workshop written',
    section: 'improve',
    load: async (tx, { workspace }, { params }) => {
      const workshop = await workshopOf(tx, workspace.authority, params['workshop'] ?? '')
      return workshop === undefined || workshop.state === 'cancelled' ? undefined : workshop
    },
    written: ({ id, agenda }) => ({ label: title, ref: agendaRef(id), saved: agenda }),
    write: ({ db, clock }, member, { workshop = '' }, written) =>
      writeAgenda(db, clock, member, workshop, written),
    doneAt: ({ workshop = '' }) => workshopsPaths.workshop(workshop, 'agenda'),
    title,
    caption: workshopTitle,
    rows: 14,
    breadcrumbs: crumbsOf,
    back: ({ id }) => workshopsPaths.workshop(id)
  })
}
