import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { bookcaseAsCsv, bookcaseAsJson, bookcaseIndex, countedAsCsv } from '../bookcase-as-files.ts'
import { bookcaseView, countedFor } from '../bookcase-view.ts'
import { BookcasePage } from './bookcase-page.tsx'

/** The bookcase: as a page, and its index as files to take away. */
export function bookcaseRoutes(tools: PrepareTools): Route[] {
  const { db, clock, site } = tools
  const taken = (member: Member) =>
    inScope(db, scopeOf(member), async (tx) => {
      const index = await bookcaseIndex(tx, member, clock.now())
      const counted = await countedFor(tx, member)
      await appendReadingOf(tx, clock.now(), member, 'bookcase-index', {
        kind: 'page',
        id: preparePaths.bookcase()
      })
      return { index, counted }
    })
  return [
    {
      method: 'GET',
      path: preparePatterns.bookcase,
      permission: 'read-bookcase',
      audit: 'bookcase viewed',
      handler: forMembers(async (_request, member) => {
        const view = await inScope(db, scopeOf(member), (tx) => bookcaseView(tx, member, clock.now()))
        const html = renderPage(site, {
          title: 'Bookcase',
          section: 'prepare',
          breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
          main: <BookcasePage view={view} />
        })
        return { kind: 'page', html }
      })
    },
    {
      method: 'GET',
      path: preparePatterns.bookcaseCsv,
      permission: 'read-bookcase',
      audit: 'bookcase index taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: bookcaseAsCsv((await taken(member)).index),
        type: 'text/csv; charset=utf-8',
        fileName: `bookcase-${member.workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: preparePatterns.bookcaseJson,
      permission: 'read-bookcase',
      audit: 'bookcase index taken away as data',
      handler: forMembers(async (_request, member) => {
        const { index, counted } = await taken(member)
        return { kind: 'json', body: bookcaseAsJson(member.workspace, index, counted) }
      })
    },
    {
      method: 'GET',
      path: preparePatterns.countedCsv,
      permission: 'read-bookcase',
      audit: 'counts of earlier bookcases taken away',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: countedAsCsv(await inScope(db, scopeOf(member), (tx) => countedFor(tx, member))),
        type: 'text/csv; charset=utf-8',
        fileName: `earlier-bookcases-${member.workspace.authority}.csv`
      }))
    }
  ]
}
