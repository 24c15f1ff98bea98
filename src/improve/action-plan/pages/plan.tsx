import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { wordsThatWent } from '../../findings/where-it-stands.ts'
import { improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { doneInWords } from '../done-words.ts'
import { changesSinceSubmission } from '../since.ts'
import { wholePlan } from '../whole-plan.ts'
import { plansCrumbs } from './plan-form.tsx'
import { PlanPage } from './plan-page.tsx'

/** One plan with all that hangs on it. */
export function planRoute(tools: ImproveTools): Route {
  return {
    method: 'GET',
    path: improvePatterns.plan,
    permission: 'read-plan',
    audit: 'action plan viewed',
    handler: forMembers((request, member) => showPlan(tools, request, member))
  }
}

async function showPlan(
  { db, clock, site, onwards, things, passages }: ImproveTools,
  { params, query }: WebRequest,
  member: Member
): Promise<Reply> {
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const whole = await wholePlan(tx, member, things, params['plan'] ?? '', dayInEngland(clock.now()))
    const last = whole?.submissions.at(-1)
    if (whole === undefined) return undefined
    const wordsWent = await wordsThatWent(tx, member, { things, passages }, whole.findings)
    if (last === undefined) return { whole, since: [], wordsWent }
    const since = await changesSinceSubmission(tx, member.workspace.authority, whole, last)
    return { whole, since, wordsWent }
  })
  if (found === undefined) return notThere
  const { whole, since, wordsWent } = found
  const leads = onwards({ kind: 'action-plan', id: whole.plan.id }).filter(({ asks }) => member.may.has(asks))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: whole.plan.title,
      section: 'improve',
      breadcrumbs: plansCrumbs(),
      main: (
        <PlanPage
          whole={whole}
          since={since}
          wordsWent={wordsWent}
          may={member.may}
          authority={member.workspace.name}
          done={doneInWords(typedText(query, 'done'))}
          onwards={leads}
        />
      )
    })
  }
}
