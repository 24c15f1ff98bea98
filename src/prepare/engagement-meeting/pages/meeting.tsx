import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { meetingView } from '../meeting-view.ts'
import { packsOf } from '../pack-store.ts'
import { followUpsOf, meetingOf } from '../store.ts'
import { MeetingPage } from './meeting-page.tsx'
import { crumbs } from './plan-forms.tsx'

/** One engagement meeting with all that hangs on it. */
export function meetingRoute(tools: PrepareTools): Route {
  return {
    method: 'GET',
    path: preparePatterns.meeting,
    permission: 'see-workspace',
    audit: 'engagement meeting viewed',
    handler: forMembers((request, member) => showMeeting(tools, request, member))
  }
}

async function showMeeting(
  { db, clock, site, onwards }: PrepareTools,
  { params, query }: WebRequest,
  member: Member
): Promise<Reply> {
  const { authority } = member.workspace
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
    return (
      meeting &&
      meetingView(
        meeting,
        await followUpsOf(tx, authority, meeting.id),
        await packsOf(tx, authority, meeting.id),
        await postsOf(tx, authority),
        { today: dayInEngland(clock.now()), mayPlan: member.may.has('plan-activities') }
      )
    )
  })
  if (view === undefined) return { kind: 'not-found', because: 'There is no such meeting here.' }
  const leads = onwards({ kind: 'engagement-meeting', id: view.id }).filter(({ asks }) =>
    member.may.has(asks)
  )
  return {
    kind: 'page',
    html: renderPage(site, {
      title: view.title,
      section: 'prepare',
      breadcrumbs: crumbs,
      main: <MeetingPage view={view} onwards={leads} done={doneWords[typedText(query, 'done')]} />
    })
  }
}

const doneWords: Readonly<Record<string, string>> = {
  planned: 'The meeting is kept. Write its agenda, and freeze what you take into it.',
  changed: 'Saved.',
  'called-off': 'The meeting is called off.',
  agenda: 'Saved: the agenda.',
  record: 'Saved: what was said.',
  letter: 'Saved: Ofsted’s letter.',
  agreed: 'Kept. Whoever holds the post sees it in My work.',
  done: 'It was done.',
  withdrawn: 'Taken back. The trail keeps what was agreed, and why it went.'
}
