import type { Route } from '../permissions/route.ts'
import type { PeopleTools } from '../tools.ts'
import { invitationRoutes } from './pages/invitation.tsx'
import { setUpRoutes } from './pages/set-up.tsx'

/** The people of an authority: letting them in, what they may do, and until when. */
export function memberRoutes(tools: PeopleTools): Route[] {
  return [...setUpRoutes(tools), ...invitationRoutes(tools)]
}
