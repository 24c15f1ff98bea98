import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import { sayHowItStands } from '../../planned-action/actions/say-how-it-stands.ts'
import type { ImproveTools } from '../../tools.ts'
import type { ReadActions } from '../action-set.ts'
import { everyActionPatterns } from '../every-action-paths.ts'
import { mineOf } from '../mine.ts'
import { waitingIn } from '../waiting-store.ts'
import { MinePage, type SentUpdate } from './mine-page.tsx'

/** What is the asker's own this week, with a line to say how each action stands. */
export function mineRoutes(tools: ImproveTools, readActions: ReadActions): Route[] {
  return [
    {
      method: 'GET',
      path: everyActionPatterns.mine,
      permission: 'read-plan',
      audit: 'own actions of the week viewed',
      handler: forMembers((request, member) =>
        show(tools, readActions, member, { done: typedText(request.query, 'done') })
      )
    },
    {
      method: 'POST',
      path: everyActionPatterns.mineUpdate,
      permission: 'update-plan',
      audit: 'own action updated',
      handler: forMembers((request, member) => update(tools, readActions, request, member))
    }
  ]
}

interface Showing {
  readonly done?: string
  readonly sent?: SentUpdate
  readonly status?: 200 | 409 | 422
}

async function show(
  { db, clock, site, things }: ImproveTools,
  readActions: ReadActions,
  member: Member,
  { done = '', sent, status = 200 }: Showing
): Promise<Reply> {
  const { authority, name } = member.workspace
  const today = dayInEngland(clock.now())
  const { set, mine } = await inScope(db, scopeOf(member), async (tx) => {
    const set = await readActions(tx, things, member.workspace, today)
    const person = {
      account: member.account,
      mayUpdate: member.may.has('update-plan'),
      mayApprove: member.may.has('agree-plan')
    }
    return { set, mine: mineOf(await waitingIn(tx, authority, set), person) }
  })
  return {
    kind: 'page',
    status,
    html: renderPage(site, {
      title: 'Mine, this week',
      section: 'improve',
      form: true,
      error: sent !== undefined,
      breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
      main: (
        <MinePage
          authority={name}
          mine={mine}
          actions={set.actions}
          today={today}
          posts={member.posts.map(({ title }) => title)}
          mayUpdate={member.may.has('update-plan')}
          done={set.actions.find(({ id }) => id === done)?.reference}
          sent={sent}
        />
      )
    })
  }
}

async function update(
  tools: ImproveTools,
  readActions: ReadActions,
  { params, form }: WebRequest,
  member: Member
): Promise<Reply> {
  const id = params['action'] ?? ''
  const typed = {
    progress: typedText(form, 'progress'),
    impact: typedText(form, 'impact'),
    remark: typedText(form, 'remark')
  }
  const heard = new Date(typedText(form, 'seen'))
  const seen = Number.isNaN(heard.getTime()) ? new Date(0) : heard
  const outcome = await sayHowItStands(tools.db, tools.clock, member, id, seen, typed)
  const again = (problems: readonly RequestProblem[], status: 409 | 422) =>
    show(tools, readActions, member, { sent: { id, typed, problems }, status })
  switch (outcome.kind) {
    case 'done':
      return { kind: 'redirect', to: improvePaths.mine(id) }
    case 'unfit':
      return again(outcome.problems, 422)
    case 'said-meanwhile': {
      const message = `${outcome.by.madeBy} said how it stands while you were writing, and nothing was saved. Look at what is there now, and send yours again if it still holds`
      return again([{ field: 'remark', message }], 409)
    }
    case 'not-there':
      return notThere
  }
}
