import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { activitiesOf } from '../../../record/activities/store.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { findingsById } from '../../findings/store.ts'
import { improvePaths } from '../../paths.ts'
import { actionsAnswering } from '../../planned-action/store.ts'
import type { ImproveTools } from '../../tools.ts'
import { countsOn } from '../../worked-example/what-counts.ts'
import { doneInWords } from '../done-words.ts'
import { actionMeasuresOf, findingMeasuresOf } from '../link-store.ts'
import { measuresPatterns } from '../measures-paths.ts'
import { measuresNamed } from '../store.ts'
import { DidItWorkPage } from './did-it-work-page.tsx'
import { type DidItWorkView, didItWorkAsData, didItWorkView, type FindingFacts } from './did-it-work-view.ts'
import { impactEvidenceFor } from './evidence-store.ts'

/** The page of a finding that says whether what was done about it worked, and the same as data. */
export function didItWorkRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: measuresPatterns.didItWork,
      permission: 'read-plan',
      audit: 'whether it worked viewed',
      handler: withView(tools, (view, { query }) => ({
        kind: 'page',
        html: renderPage(tools.site, {
          title: 'Did it work?',
          section: 'improve',
          breadcrumbs: [
            { text: sectionWord('improve'), href: improvePaths.improve() },
            { text: 'Findings', href: improvePaths.findings() },
            { text: 'Finding', href: improvePaths.finding(view.finding.id) }
          ],
          main: <DidItWorkPage view={view} done={doneInWords(typedText(query, 'done'))} />
        })
      }))
    },
    {
      method: 'GET',
      path: measuresPatterns.didItWorkJson,
      permission: 'read-plan',
      audit: 'whether it worked taken away as data',
      handler: withView(tools, (view) => ({ kind: 'json', body: didItWorkAsData(view) }))
    }
  ]
}

function withView(tools: ImproveTools, reply: (view: DidItWorkView, request: WebRequest) => Reply) {
  return forMembers(async (request, member): Promise<Reply> => {
    const id = request.params['finding'] ?? ''
    const facts = await inScope(tools.db, scopeOf(member), (tx) => factsOf(tx, member, id))
    if (facts === undefined) return { kind: 'not-found', because: 'There is no such finding here.' }
    return reply(didItWorkView(facts, member, dayInEngland(tools.clock.now())), request)
  })
}

async function factsOf(tx: Transaction, member: Member, id: string): Promise<FindingFacts | undefined> {
  const { authority } = member.workspace
  const [finding] = await findingsById(tx, authority, [id])
  if (finding === undefined) return undefined
  const answering = (await actionsAnswering(tx, authority, finding.id)).filter(
    ({ withdrawnBecause }) => withdrawnBecause === undefined
  )
  const ofFinding = await findingMeasuresOf(tx, authority, { of: [finding.id] })
  const ofActions = await actionMeasuresOf(tx, authority, { of: answering.map(({ id }) => id) })
  const joined = new Set([...ofFinding, ...ofActions].map(({ measure }) => measure))
  const measures = await measuresNamed(tx, authority, [...joined])
  const counts = countsOn(finding, [...answering, ...measures])
  const actions = answering.filter(counts)
  const ids = actions.map(({ id }) => id)
  return {
    finding,
    actions,
    measures: measures.filter(counts),
    evidence: await impactEvidenceFor(tx, authority, ids),
    activities: await activitiesOf(tx, authority)
  }
}
