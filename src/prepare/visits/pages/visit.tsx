import { forMembers } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { doneInWords } from '../done-words.ts'
import { knownVisits } from '../known-visits.ts'
import { visitView } from '../visit-view.ts'
import { VisitPage } from './visit-page.tsx'

/** The page of one visit. */
export function visitRoute(tools: PrepareTools): Route {
  return {
    method: 'GET',
    path: preparePatterns.visit,
    permission: 'see-workspace',
    audit: 'visit viewed',
    handler: forMembers((request, member) => show(tools, request, member))
  }
}

async function show(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  const known = await inScope(tools.db, scopeOf(member), (tx) => knownVisits(tx, authority))
  const visit = known.visits.find(({ id }) => id === request.params['visit'])
  if (visit === undefined) return { kind: 'not-found', because: 'There is no such visit here.' }
  const view = visitView(known, visit, member, tools.clock.now())
  const html = renderPage(tools.site, {
    title: view.title,
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Visits', href: preparePaths.visits() }
    ],
    main: (
      <VisitPage
        view={view}
        done={doneInWords(visit, typedText(request.query, 'done'))}
        onwards={tools.onwards({ kind: 'visit', id: visit.id }).filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}
