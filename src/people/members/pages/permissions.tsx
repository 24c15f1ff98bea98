import { inScope } from '../../../platform/database/scope.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { forMembers } from '../../forms/for-members.ts'
import { peoplePatterns } from '../../paths.ts'
import { scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { permissionsView } from '../permissions-view.ts'
import { peopleOf } from '../store.ts'
import { PermissionsPage } from './permissions-page.tsx'

/** Who may do what, for everybody in a workspace, inspectors too; who has which role, for whoever manages people. */
export function permissionsRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.permissions,
      permission: 'signed-in',
      audit: 'permissions viewed',
      handler: forMembers(async (_request, member) => {
        const { authority, name } = member.workspace
        const people = member.may.has('manage-people')
          ? await inScope(tools.db, scopeOf(member), (tx) => peopleOf(tx, authority))
          : undefined
        const view = permissionsView(member, name, people, tools.clock.now())
        const html = renderPage(tools.site, {
          title: 'Who may do what',
          main: <PermissionsPage view={view} />
        })
        return { kind: 'page', html }
      })
    }
  ]
}
