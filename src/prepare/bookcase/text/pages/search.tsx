import { z } from 'zod'
import { forMembers } from '../../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { Reply } from '../../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../../platform/web/request.ts'
import { searchWords } from '../../../../record/search/search-words.ts'
import { renderPage } from '../../../../ui/page/page.tsx'
import { sectionWord } from '../../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../../paths.ts'
import type { PrepareTools } from '../../../tools.ts'
import { sectionNamed } from '../../sections.ts'
import { sightOf } from '../../sight.ts'
import { searchBookcase } from '../search-store.ts'
import { searchView } from '../search-view.ts'
import { SearchPage } from './search-page.tsx'

/** A search as it stands in the address; a section or page that there is none of is as if it were left out. */
const query = z.object({
  q: searchWords.default(''),
  section: z
    .string()
    .optional()
    .transform((word) => sectionNamed(word ?? '')),
  page: z.coerce.number().int().min(1).max(10_000).catch(1)
})

/** Search over the words of every document that the member sees. */
export function bookcaseSearchRoute({ db, site }: Pick<PrepareTools, 'db' | 'site'>): Route {
  return {
    method: 'GET',
    path: preparePatterns.bookcaseSearch,
    permission: 'read-bookcase',
    audit: 'bookcase searched',
    handler: forMembers((request, member) => show(db, site, request, member))
  }
}

async function show(
  db: PrepareTools['db'],
  site: PrepareTools['site'],
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const parsed = parseInput(query, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const { q: words, section, page } = parsed.value
  const asked = { words, section, page }
  const found =
    words === ''
      ? undefined
      : await inScope(db, scopeOf(member), (tx) =>
          searchBookcase(tx, member.workspace.authority, sightOf(member), asked)
        )
  const html = renderPage(site, {
    title: words === '' ? 'Search the bookcase' : `“${words}” in the bookcase`,
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() }
    ],
    main: <SearchPage view={searchView(asked, found)} />
  })
  return { kind: 'page', html }
}
