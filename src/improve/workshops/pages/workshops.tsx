import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { beginThemes } from '../actions/begin-themes.ts'
import { inSessions } from '../session-store.ts'
import { workshopsOf } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import { workshopsAsCsv, workshopsAsJson } from '../workshops-as-files.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { workshopsView } from '../workshops-view.ts'
import { WorkshopsPage } from './workshops-page.tsx'

/** The sessions and themes of the asker's authority: as a page and as files, and the beginning of the list of themes. */
export function workshopsRoutes(tools: ImproveTools): Route[] {
  const { db, clock, site } = tools
  return [
    {
      method: 'GET',
      path: workshopsPatterns.workshops,
      permission: 'read-plan',
      audit: 'workshops listed',
      handler: forMembers(async ({ query }, member) => ({
        kind: 'page',
        html: renderPage(site, {
          title: 'Monitoring workshops',
          section: 'improve',
          breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
          main: (
            <WorkshopsPage
              view={workshopsView(await everythingFor(tools, member), member, dayInEngland(clock.now()))}
              done={doneWords[typedText(query, 'done')]}
            />
          )
        })
      }))
    },
    {
      method: 'POST',
      path: workshopsPatterns.workshopThemes,
      permission: 'keep-plan',
      audit: 'themes of workshops begun',
      handler: forMembers(async (_request, member) => {
        const { kind } = await beginThemes(db, clock, member)
        return { kind: 'redirect', to: workshopsPaths.workshops(kind) }
      })
    },
    {
      method: 'GET',
      path: workshopsPatterns.workshopsCsv,
      permission: 'read-plan',
      audit: 'workshops taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: workshopsAsCsv(await everythingFor(tools, member)),
        type: 'text/csv; charset=utf-8',
        fileName: `workshops-${member.workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: workshopsPatterns.workshopsJson,
      permission: 'read-plan',
      audit: 'workshops taken away as data',
      handler: forMembers(async (_request, member) => ({
        kind: 'json',
        body: workshopsAsJson(member.workspace, await everythingFor(tools, member))
      }))
    }
  ]
}

function everythingFor({ db }: Pick<ImproveTools, 'db'>, member: Member) {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => ({
    workshops: await workshopsOf(tx, authority),
    themes: await workshopThemesOf(tx, authority),
    posts: await postsOf(tx, authority),
    ...(await inSessions(tx, authority))
  }))
}

const doneWords: Readonly<Record<string, string>> = {
  begun: 'The three themes are kept. Change their words to yours, and plan the first session.',
  'begun-before': 'Themes were kept already: nothing was changed.',
  retired: 'The theme is followed no more. What sessions said of it stays.'
}
