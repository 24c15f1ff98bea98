import type { Route } from '../../people/permissions/route.ts'
import type { ImproveTools } from '../tools.ts'
import { rememberingActions } from './action-set.ts'
import { changeActionsRoutes } from './pages/change-actions.tsx'
import { actionRoutes } from './pages/every-action.tsx'
import { mineRoutes } from './pages/mine.tsx'

/** Every address of the actions seen together. */
export function everyActionRoute(tools: ImproveTools): Route[] {
  const readActions = rememberingActions()
  return [
    ...actionRoutes(tools, readActions),
    ...changeActionsRoutes(tools),
    ...mineRoutes(tools, readActions)
  ]
}
