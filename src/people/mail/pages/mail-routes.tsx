import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { memberOf, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { deliveriesOf } from '../outbox.ts'
import { MailPage } from './mail-page.tsx'

/** Whether the authority's mails went. */
export function mailRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.mail,
      permission: 'manage-people',
      audit: 'mails viewed',
      handler: (_request, caller) => mail(tools, caller)
    }
  ]
}

/** More than go out in a month, which is as long as they are kept. */
const mostShown = 300

async function mail({ db, site, mailGoesOut }: PeopleTools, caller: Caller): Promise<Reply> {
  const member = memberOf(caller)
  if (member === undefined) return { kind: 'not-found', because: 'You work for no authority here.' }
  const { authority, name } = member.workspace
  const mails = await inScope(db, scopeOf(member), (tx) => deliveriesOf(tx, authority, mostShown))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Mail',
      breadcrumbs: [{ text: 'My work', href: peoplePaths.myWork() }],
      main: <MailPage view={{ authority: name, mails, mailGoesOut }} />
    })
  }
}
