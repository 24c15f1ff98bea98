import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type SectionChoice, sectionView } from '../section-view.ts'
import { sectionNamed } from '../sections.ts'
import { shelfStates } from '../shelf.ts'
import { SectionPage } from './section-page.tsx'

/** One section of the bookcase. */
export function sectionRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.bookcaseSection,
      permission: 'read-bookcase',
      audit: 'section of the bookcase viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    }
  ]
}

async function show({ db, clock, site }: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const section = sectionNamed(request.params['section'] ?? '')
  const view =
    section &&
    (await inScope(db, scopeOf(member), (tx) =>
      sectionView(tx, member, section, choiceIn(request), clock.now())
    ))
  if (view === undefined) return { kind: 'not-found', because: 'The bookcase has no such section.' }
  const html = renderPage(site, {
    title: view.label,
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() }
    ],
    main: <SectionPage view={view} />
  })
  return { kind: 'page', html }
}

function choiceIn({ query }: WebRequest): SectionChoice {
  const page = Number(typedText(query, 'page'))
  const state = typedText(query, 'state')
  return {
    words: typedText(query, 'q').trim().slice(0, 200),
    state: shelfStates.find((one) => one === state),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
  }
}
