import type { Route } from '../../people/permissions/route.ts'
import type { ThreadTools } from '../tools.ts'
import { activityRoute } from './pages/activity.tsx'
import { everythingRoute } from './pages/everything.tsx'
import { historyRoute } from './pages/history.tsx'
import { trailRoutes } from './pages/trail.tsx'

/** What was changed, by whom and when: of one thing, of a workspace, and by the person who asks. */
export function historyRoutes(tools: ThreadTools): Route[] {
  return [historyRoute(tools), everythingRoute(tools), activityRoute(tools), ...trailRoutes(tools)]
}
