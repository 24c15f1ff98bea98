import { dayInEngland } from '../../../framework/day-in-england.ts'
import { documentFile, formatNamed } from '../../../people/document-files.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import type { ImproveTools } from '../../tools.ts'
import { minutesAsDocument } from '../minutes-as-document.ts'
import { sessionOf } from '../session.ts'
import { type WorkshopView, workshopView } from '../workshop-view.ts'
import { minutesAsJson } from '../workshops-as-files.ts'
import { workshopsPatterns } from '../workshops-paths.ts'
import { crumbs } from './plan-forms.tsx'
import { WorkshopPage } from './workshop-page.tsx'

/** One session with all that hangs on it, and its minutes as files. */
export function workshopRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: workshopsPatterns.workshop,
      permission: 'read-plan',
      audit: 'workshop viewed',
      handler: forMembers((request, member) => showWorkshop(tools, request, member))
    },
    {
      method: 'GET',
      path: workshopsPatterns.workshopMinutes,
      permission: 'read-plan',
      audit: 'minutes of a workshop taken away',
      handler: forMembers((request, member) => takeMinutesAway(tools, request, member))
    }
  ]
}

function viewFor(
  { db, clock, things, passages }: Pick<ImproveTools, 'db' | 'clock' | 'things' | 'passages'>,
  { params }: WebRequest,
  member: Member
): Promise<WorkshopView | undefined> {
  return inScope(db, scopeOf(member), async (tx) => {
    const session = await sessionOf(tx, { things, passages }, member, params['workshop'] ?? '')
    return session && workshopView(session, member, dayInEngland(clock.now()))
  })
}

async function showWorkshop(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const view = await viewFor(tools, request, member)
  if (view === undefined) return notThere
  const leads = tools.onwards({ kind: 'workshop', id: view.id }).filter(({ asks }) => member.may.has(asks))
  return {
    kind: 'page',
    html: renderPage(tools.site, {
      title: view.title,
      section: 'improve',
      breadcrumbs: crumbs,
      main: <WorkshopPage view={view} onwards={leads} done={doneWords[typedText(request.query, 'done')]} />
    })
  }
}

async function takeMinutesAway(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const view = await viewFor(tools, request, member)
  if (view === undefined) return notThere
  if (request.params['format'] === 'json') {
    return { kind: 'json', body: minutesAsJson(member.workspace, view) }
  }
  const format = formatNamed(request.params['format'])
  if (format === undefined) return notThere
  const document = minutesAsDocument(view, {
    ...{ authority: member.workspace.name, at: tools.clock.now(), siteAddress: tools.siteAddress }
  })
  return documentFile(tools, document, format, `monitoring-workshop-${view.day}`)
}

const doneWords: Readonly<Record<string, string>> = {
  planned: 'The session is kept. Write what is to be looked at, and gather the evidence.',
  changed: 'Saved.',
  cancelled: 'The session is cancelled. It stays in the list with the reason.',
  attendance: 'Kept: the session was held. Write what it concluded on each theme.',
  agenda: 'Saved: what is to be looked at.',
  concluded: 'Saved: the conclusion.',
  looked: 'Kept: what was looked at.',
  'taken-back': 'Taken back. The trail keeps what it was, and why.',
  asked: 'Kept. A post that was asked sees the question in My work.',
  settled: 'Saved: how the question ended.'
}
