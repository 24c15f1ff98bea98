import type { Route } from '../permissions/route.ts'
import type { PeopleTools } from '../tools.ts'
import { invitationRoutes } from './pages/invitation.tsx'
import { inviteRoutes } from './pages/invite.tsx'
import { newPasswordRoutes } from './pages/new-password.tsx'
import { peopleListRoutes } from './pages/people.tsx'
import { permissionsRoutes } from './pages/permissions.tsx'
import { personRoutes } from './pages/person.tsx'
import { setUpRoutes } from './pages/set-up.tsx'
import { workspaceRoutes } from './pages/workspaces.tsx'

/** The people of an authority: letting them in, what they may do, and until when. */
export function memberRoutes(tools: PeopleTools): Route[] {
  return [
    ...setUpRoutes(tools),
    ...invitationRoutes(tools),
    ...inviteRoutes(tools),
    ...peopleListRoutes(tools),
    ...personRoutes(tools),
    ...newPasswordRoutes(tools),
    ...permissionsRoutes(tools),
    ...workspaceRoutes(tools)
  ]
}
