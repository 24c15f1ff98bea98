import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { workedExampleDocuments } from '../../facts/worked-example-documents.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { readAuthority } from '../authority-record.ts'
import { authorityView } from '../authority-view.ts'
import { distinctName } from '../distinct-name.ts'
import { similarNames } from '../similar-names.ts'
import { allAuthorities } from '../store.ts'
import { AuthorityPage } from './authority-page.tsx'

/** The page of one authority. */
export function authorityRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.authority,
      permission: 'everyone',
      audit: 'authority viewed',
      handler: (request) => showAuthority(tools, request.params['authority'] ?? '')
    }
  ]
}

async function showAuthority(tools: RecordTools, slug: string): Promise<Reply> {
  const today = dayInEngland(tools.clock.now())
  const record = await readAuthority(tools.db, slug, today)
  if (record === undefined) return notFound(tools, slug)
  const view = authorityView(record, workedExampleDocuments(), today)
  return {
    kind: 'page',
    html: renderPage(tools.site, {
      title: view.name,
      description: `The inspection of children’s services in ${view.name}: where it stands, and what has happened.`,
      section: 'record',
      breadcrumbs: [{ text: 'National record', href: paths.national() }],
      main: <AuthorityPage view={view} />
    })
  }
}

async function notFound(tools: RecordTools, slug: string): Promise<Reply> {
  const similar = similarNames(slug, await allAuthorities(tools.db))
  return {
    kind: 'not-found',
    because: `The record has no authority called “${slug}”.`,
    instead: similar.map((authority) => ({
      text: distinctName(authority),
      href: paths.authority(authority.slug)
    }))
  }
}
