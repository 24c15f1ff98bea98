import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { shortened } from '../../every-action/short-words.ts'
import { improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { actionDoneInWords } from '../done-words.ts'
import { wholeAction } from '../whole-action.ts'
import { ActionPage } from './action-page.tsx'
import { crumbsOf } from './crumbs.ts'

/** The page of one action. */
export function actionRoute(tools: ImproveTools): Route {
  return {
    method: 'GET',
    path: improvePatterns.action,
    permission: 'read-plan',
    audit: 'action viewed',
    handler: forMembers((request, member) => show(tools, request, member))
  }
}

async function show(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const { db, clock, things, site } = tools
  const now = clock.now()
  const today = dayInEngland(now)
  const action = await inScope(db, scopeOf(member), (tx) =>
    wholeAction(tx, things, member, request.params['action'] ?? '', now)
  )
  if (action === undefined) return notThere
  const onwards = tools.onwards({ kind: 'planned-action', id: action.id })
  const html = renderPage(site, {
    title: `Action ${action.reference}: ${shortened(action.words, 60)}`,
    section: 'improve',
    breadcrumbs: crumbsOf(action),
    main: (
      <ActionPage
        action={action}
        member={member}
        today={today}
        done={actionDoneInWords(typedText(request.query, 'done'))}
        onwards={onwards.filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}
