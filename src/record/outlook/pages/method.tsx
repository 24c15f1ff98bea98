import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { allAuthorities } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { methodView } from '../method-view.ts'
import { readOutlookFacts } from '../store.ts'
import { MethodPage } from './method-page.tsx'

/** How the outlook is made, open to everybody. */
export function outlookRoutes({ db, clock, site }: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.outlook,
      permission: 'everyone',
      audit: 'method of the outlook viewed',
      handler: async () => {
        const [facts, authorities] = await Promise.all([readOutlookFacts(db), allAuthorities(db)])
        const today = dayInEngland(clock.now())
        const current = authorities.filter(({ abolishedOn }) => abolishedOn === undefined)
        const view = methodView(facts, today, new Set(current.map(({ slug }) => slug)))
        return {
          kind: 'page',
          html: renderPage(site, {
            title: 'How we say what comes next',
            description:
              'The rules by which the record says what inspection comes next, how sure they are, and how often they were right.',
            section: 'record',
            breadcrumbs: [{ text: 'National record', href: paths.national() }],
            main: <MethodPage view={view} />
          })
        }
      }
    }
  ]
}
