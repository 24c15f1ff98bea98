import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { isExampleHere } from '../../worked-example/example-authority.ts'
import { type ListedPlan, listedPlans } from '../listed-plan.ts'
import { plansAsCsv, plansAsJson } from '../plans-as-files.ts'
import { PlansPage } from './plans-page.tsx'

/** The action plans of the asker's authority: as a page, and as files to take away. */
export function plansRoutes(tools: ImproveTools): Route[] {
  const permission = 'read-plan'
  return [
    {
      ...{ method: 'GET', path: improvePatterns.plans, permission, audit: 'action plans listed' },
      handler: forMembers(async (_request, member) => ({
        kind: 'page',
        html: renderPage(tools.site, {
          title: 'Action plans',
          section: 'improve',
          breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
          main: (
            <PlansPage
              authority={member.workspace.name}
              plans={await plansFor(tools, member)}
              mayKeep={member.may.has('keep-plan')}
              exampleHref={
                isExampleHere(member.workspace.authority) ? improvePaths.workedExample() : undefined
              }
            />
          )
        })
      }))
    },
    {
      ...{ method: 'GET', path: improvePatterns.plansCsv, permission },
      audit: 'action plans taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: plansAsCsv(await plansFor(tools, member)),
        type: 'text/csv; charset=utf-8',
        fileName: `action-plans-${member.workspace.authority}.csv`
      }))
    },
    {
      ...{ method: 'GET', path: improvePatterns.plansJson, permission },
      audit: 'action plans taken away as data',
      handler: forMembers(async (_request, member) => ({
        kind: 'json',
        body: plansAsJson(member.workspace, await plansFor(tools, member))
      }))
    }
  ]
}

function plansFor({ db, clock }: ImproveTools, member: Member): Promise<ListedPlan[]> {
  return inScope(db, scopeOf(member), (tx) =>
    listedPlans(tx, member.workspace.authority, dayInEngland(clock.now()))
  )
}
