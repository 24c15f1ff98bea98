import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { distinctName } from '../../authorities/distinct-name.ts'
import { allAuthorities, successionOf } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { outlooksFrom } from '../outlook.ts'
import { ruledView } from '../ruled-view.ts'
import { readOutlookFacts } from '../store.ts'
import { AuthorityOutlookPage } from './authority-outlook-page.tsx'

/** What is to be expected next of one authority by the rules, open to everybody. */
export function authorityOutlookRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.authorityOutlook,
      permission: 'everyone',
      audit: 'outlook of an authority viewed',
      handler: (request) => showOutlook(tools, request.params['authority'] ?? '')
    }
  ]
}

async function showOutlook({ db, clock, site }: RecordTools, slug: string): Promise<Reply> {
  const authorities = await allAuthorities(db)
  const authority = authorities.find((one) => one.slug === slug)
  if (authority === undefined) {
    return { kind: 'not-found', because: `The record has no authority called “${slug}”.` }
  }
  const today = dayInEngland(clock.now())
  const facts = await readOutlookFacts(db)
  const { successors } = await successionOf(db, authority.slug)
  const current = authorities.filter(({ abolishedOn }) => abolishedOn === undefined)
  const view = ruledView(outlooksFrom(facts, today)(authority), facts, {
    ...{ name: authority.name, today, successors },
    current: new Set(current.map((one) => one.slug))
  })
  return {
    kind: 'page',
    html: renderPage(site, {
      title: `What comes next: ${distinctName(authority)}`,
      description: `Which inspection of children’s services in ${authority.name} is to be expected next, by which rule, and how sure that is.`,
      section: 'record',
      breadcrumbs: [
        { text: 'National record', href: paths.national() },
        { text: distinctName(authority), href: paths.authority(authority.slug) }
      ],
      main: <AuthorityOutlookPage name={distinctName(authority)} view={view} />
    })
  }
}
