import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { Authority } from '../../authorities/authority.ts'
import { allAuthorities } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { searchCsv } from '../search-csv.ts'
import { type SearchQuery, searchQuery } from '../search-query.ts'
import { searchView } from '../search-view.ts'
import { findPassages, hitsOnAPage, mostRanked, readHits, reportsSearched } from '../store.ts'
import { SearchPage } from './search-page.tsx'

type SearchTools = Pick<RecordTools, 'db' | 'site'>

/** Search over every passage of every report, as a page and as a file. */
export function searchRoutes(tools: SearchTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.search,
      permission: 'everyone',
      audit: 'reports searched',
      handler: (request) => withQuery(tools, request, (query, known) => showResults(tools, query, known))
    },
    {
      method: 'GET',
      path: patterns.searchCsv,
      permission: 'everyone',
      audit: 'search results downloaded',
      handler: (request) => withQuery(tools, request, (query) => downloadResults(tools, query))
    }
  ]
}

async function withQuery(
  { db }: SearchTools,
  request: WebRequest,
  answer: (query: SearchQuery, authorities: readonly Authority[]) => Promise<Reply>
): Promise<Reply> {
  const parsed = parseInput(searchQuery, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const authorities = await allAuthorities(db)
  const { authority } = parsed.value
  if (authority !== undefined && authorities.every(({ slug }) => slug !== authority)) {
    const message = `The record knows no authority called ${authority}`
    return { kind: 'bad-request', problems: [{ field: 'authority', message }] }
  }
  return answer(parsed.value, authorities)
}

async function showResults(
  { db, site }: SearchTools,
  query: SearchQuery,
  authorities: readonly Authority[]
): Promise<Reply> {
  const from = (query.page - 1) * hitsOnAPage
  const found = query.q === '' ? undefined : await findPassages(db, query, { from, most: hitsOnAPage })
  const ranked = found?.kind === 'found' ? found.ranked : []
  if (found?.kind === 'found' && ranked.length === 0 && query.page > 1) {
    const pages = count(Math.ceil(found.total / hitsOnAPage), 'page')
    return { kind: 'not-found', because: `This search has ${pages} of results.` }
  }
  const hits = await readHits(db, query.q, ranked)
  const view = searchView(query, found, hits, authorities, await reportsSearched(db))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: query.q === '' ? 'Search the reports' : `${query.q}, search`,
      description: 'Search every paragraph of every inspection report in the record.',
      tool: paths.search(),
      main: <SearchPage view={view} />
    })
  }
}

async function downloadResults({ db }: SearchTools, query: SearchQuery): Promise<Reply> {
  const found = query.q === '' ? undefined : await findPassages(db, query, { from: 0, most: mostRanked })
  if (found?.kind !== 'found') {
    const message = `Say what to look for, as in ${paths.searchCsv({ q: 'permanence' })}`
    return { kind: 'bad-request', problems: [{ field: 'q', message }] }
  }
  return {
    kind: 'text',
    type: 'text/csv; charset=utf-8',
    fileName: 'passages.csv',
    body: searchCsv(await readHits(db, query.q, found.ranked))
  }
}
