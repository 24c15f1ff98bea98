import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { outlookAsJson } from '../outlook-as-json.ts'
import { outlookHere } from '../outlook-here.ts'
import { outlookView } from '../outlook-view.ts'
import { overrulingsOf } from '../store.ts'
import { OutlookPage } from './outlook-page.tsx'

const doneWords: Readonly<Record<string, string>> = {
  overruled: 'What you expect stands beside the answer of the rules',
  withdrawn: 'It is withdrawn, and stays in the history'
}

/** What comes next for the asker's authority: as a page, and as data to take away. */
export function outlookRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.outlook,
      permission: 'see-workspace',
      audit: 'outlook viewed',
      handler: forMembers(async ({ query }, member) => {
        const { here, overrulings, today } = await read(tools, member)
        const { name } = member.workspace
        const view = outlookView(here, overrulings, {
          name,
          today,
          mayPlan: member.may.has('plan-activities')
        })
        const standing = view.standing
        const onwards =
          standing === undefined ? [] : tools.onwards({ kind: 'outlook-overruling', id: standing.id })
        return {
          kind: 'page',
          html: renderPage(tools.site, {
            title: 'What comes next',
            section: 'prepare',
            breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
            main: (
              <OutlookPage
                view={view}
                done={typeof query['done'] === 'string' ? doneWords[query['done']] : undefined}
                onwards={onwards.filter(({ asks }) => member.may.has(asks))}
              />
            )
          })
        }
      })
    },
    {
      method: 'GET',
      path: preparePatterns.outlookJson,
      permission: 'see-workspace',
      audit: 'outlook taken away as data',
      handler: forMembers(async (_request, member) => {
        const { here, overrulings, today } = await read(tools, member)
        return { kind: 'json', body: outlookAsJson(member.workspace, here, overrulings, today) }
      })
    }
  ]
}

async function read({ db, clock }: PrepareTools, member: Member) {
  const today = dayInEngland(clock.now())
  return inScope(db, scopeOf(member), async (tx) => ({
    today,
    here: await outlookHere(tx, member, today),
    overrulings: await overrulingsOf(tx, member.workspace.authority)
  }))
}
