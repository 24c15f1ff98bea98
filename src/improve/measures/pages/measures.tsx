import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { measuresAsCsv, measuresAsJson } from '../measures-as-files.ts'
import { measuresPatterns } from '../measures-paths.ts'
import { type MeasuresView, measuresChoice, measuresView } from '../measures-view.ts'
import { wholeMeasuresOf } from '../store.ts'
import { MeasuresPage } from './measures-page.tsx'

/** The measures of the asker's authority: as a page, and as files to take away. */
export function measuresRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: measuresPatterns.measures,
      permission: 'read-plan',
      audit: 'measures listed',
      handler: listed(tools, (view) => ({
        kind: 'page',
        html: renderPage(tools.site, {
          title: 'Measures',
          section: 'improve',
          breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
          main: <MeasuresPage view={view} />
        })
      }))
    },
    {
      method: 'GET',
      path: measuresPatterns.measuresCsv,
      permission: 'read-plan',
      audit: 'measures taken away as a table',
      handler: listed(tools, ({ rows }, { workspace }) => ({
        kind: 'text',
        body: measuresAsCsv(rows),
        type: 'text/csv; charset=utf-8',
        fileName: `measures-${workspace.authority}.csv`
      }))
    },
    {
      method: 'GET',
      path: measuresPatterns.measuresJson,
      permission: 'read-plan',
      audit: 'measures taken away as data',
      handler: listed(tools, ({ rows }, { workspace }) => ({
        kind: 'json',
        body: measuresAsJson(workspace, rows)
      }))
    }
  ]
}

function listed(tools: ImproveTools, reply: (view: MeasuresView, member: Member) => Reply) {
  return forMembers(async ({ query }: WebRequest, member): Promise<Reply> => {
    const choice = parseInput(measuresChoice, query)
    if (choice.kind === 'bad-request') return choice
    const { authority, name } = member.workspace
    const [measures, posts] = await inScope(tools.db, scopeOf(member), async (tx) => [
      await wholeMeasuresOf(tx, authority),
      await postsOf(tx, authority)
    ])
    const asked = {
      today: dayInEngland(tools.clock.now()),
      choice: choice.value,
      mayKeep: member.may.has('keep-plan')
    }
    return reply(measuresView(name, measures, posts, asked), member)
  })
}
