import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { findingsOf } from '../../findings/store.ts'
import { latestOfMeasures } from '../../measures/latest-store.ts'
import type { ImproveTools } from '../../tools.ts'
import { inSessions } from '../session-store.ts'
import { workshopsOf } from '../store.ts'
import { themeAmong, workshopThemesOf } from '../theme-store.ts'
import { themeView } from '../theme-view.ts'
import { workshopsPatterns } from '../workshops-paths.ts'
import { crumbs } from './plan-forms.tsx'
import { ThemePage } from './theme-page.tsx'

/** A theme over its sessions. */
export function themeRoute(tools: ImproveTools): Route {
  return {
    method: 'GET',
    path: workshopsPatterns.workshopTheme,
    permission: 'read-plan',
    audit: 'theme of workshops viewed',
    handler: forMembers((request, member) => showTheme(tools, request, member))
  }
}

async function showTheme(
  { db, clock, site, onwards }: ImproveTools,
  { params, query }: WebRequest,
  member: Member
): Promise<Reply> {
  const { authority } = member.workspace
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const themes = await workshopThemesOf(tx, authority)
    const theme = themeAmong(themes, params['theme'] ?? '')
    if (theme === undefined) return undefined
    return themeView(
      theme,
      {
        ...{ themes, workshops: await workshopsOf(tx, authority), posts: await postsOf(tx, authority) },
        ...(await inSessions(tx, authority)),
        measures: await latestOfMeasures(tx, authority),
        findings: await findingsOf(tx, authority)
      },
      member,
      dayInEngland(clock.now())
    )
  })
  if (view === undefined) return notThere
  const leads = onwards({ kind: 'workshop-theme', id: view.id }).filter(({ asks }) => member.may.has(asks))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: view.name,
      section: 'improve',
      breadcrumbs: crumbs,
      main: <ThemePage view={view} onwards={leads} done={doneWords[typedText(query, 'done')]} />
    })
  }
}

const doneWords: Readonly<Record<string, string>> = {
  added: 'The theme is kept. Sessions planned from now on can choose it.',
  changed: 'Saved.'
}
