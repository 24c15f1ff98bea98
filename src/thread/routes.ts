import type { Route } from '../people/permissions/route.ts'
import { historyRoutes } from './history/routes.ts'
import { apiTraceRoute } from './pages/api-trace.ts'
import { drawLinkRoutes } from './pages/draw-link.tsx'
import { traceRoute } from './pages/trace.tsx'
import { withdrawLinkRoutes } from './pages/withdraw-link.tsx'
import type { ThreadTools } from './tools.ts'

/** Every address of the thread. */
export function threadRoutes(tools: ThreadTools): Route[] {
  return [
    traceRoute(tools),
    ...drawLinkRoutes(tools),
    ...withdrawLinkRoutes(tools),
    apiTraceRoute(tools),
    ...historyRoutes(tools)
  ]
}
