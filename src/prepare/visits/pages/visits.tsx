import { forMembers } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { knownVisits } from '../known-visits.ts'
import { visitsAsCsv, visitsAsJson } from '../visits-as-files.ts'
import { type VisitRow, visitRows, visitsView } from '../visits-view.ts'
import { VisitsPage } from './visits-page.tsx'

/** The visits of the asker's authority: as a page, and as files to take away. */
export function visitsRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.visits,
      permission: 'see-workspace',
      audit: 'visits listed',
      handler: forMembers(async (_request, member) => {
        const mayPlan = member.may.has('plan-activities')
        const view = visitsView(member.workspace.name, await rowsFor(tools, member), { mayPlan })
        return {
          kind: 'page',
          html: renderPage(tools.site, {
            title: 'Visits',
            section: 'prepare',
            breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
            main: <VisitsPage view={view} />
          })
        }
      })
    },
    {
      method: 'GET',
      path: preparePatterns.visitsCsv,
      permission: 'see-workspace',
      audit: 'visits taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: visitsAsCsv(await rowsFor(tools, member)),
        type: 'text/csv; charset=utf-8',
        fileName: `visits-${member.workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: preparePatterns.visitsJson,
      permission: 'see-workspace',
      audit: 'visits taken away as data',
      handler: forMembers(async (_request, member) => ({
        kind: 'json',
        body: visitsAsJson(member.workspace, await rowsFor(tools, member))
      }))
    }
  ]
}

async function rowsFor({ db }: PrepareTools, member: Member): Promise<VisitRow[]> {
  const known = await inScope(db, scopeOf(member), (tx) => knownVisits(tx, member.workspace.authority))
  return visitRows(known, member.may.has('read-self-evaluation'))
}
