import { dayInEngland } from '../../../framework/day-in-england.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { lastDay } from '../../members/access-words.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { type Member, memberOf, scopeOf } from '../../permissions/member.ts'
import { roleName } from '../../permissions/roles.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { firstSteps } from '../first-steps.ts'
import { peopleWork } from '../own-work.ts'
import { allWork, workByWhen } from '../work.ts'
import { MyWorkPage, NoAuthority } from './my-work-page.tsx'

/** Where one lands after signing in: what waits for oneself. */
export function myWorkRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.myWork,
      permission: 'signed-in',
      audit: 'my work viewed',
      handler: (_request, caller) => myWork(tools, caller)
    }
  ]
}

async function myWork(
  { db, clock, site, work, workspaceLinks }: PeopleTools,
  caller: Caller
): Promise<Reply> {
  const member = memberOf(caller)
  const page = (main: Parameters<typeof renderPage>[1]['main']): Reply => ({
    kind: 'page',
    html: renderPage(site, { title: 'My work', tool: peoplePaths.myWork(), main })
  })
  if (member === undefined) {
    return page(<NoAuthority elsewhere={caller.kind === 'signed-in' && caller.workspaces.length > 0} />)
  }
  const now = clock.now()
  const today = dayInEngland(now)
  const items = await inScope(db, scopeOf(member), (tx) => allWork(tx, member, [...peopleWork, ...work], now))
  const view = {
    who: whoInWords(member),
    work: workByWhen(items, today),
    today,
    first: firstSteps(member.roles, member.may),
    authority: member.workspace.name,
    links: workspaceLinks.flatMap(({ text, href, asks }) =>
      member.may.has(asks) ? [{ text, href: href(member.workspace) }] : []
    )
  }
  return page(<MyWorkPage view={view} />)
}

/** "Leader for Leeds, Director of Children and Families". */
function whoInWords({ roles, workspace, posts, endsAt }: Member): string {
  const held = posts.map(({ title, as }) => (as === 'deputy' ? `${title} (standing in)` : title))
  const role = `${listInWords(roles.map(roleName))} for ${workspace.name}`
  const ends = endsAt === undefined ? '' : `. Your access ends after ${dateInWords(lastDay(endsAt))}.`
  return `${[role, ...held].join(', ')}${ends}`
}
