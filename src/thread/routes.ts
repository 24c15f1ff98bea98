import type { Route } from '../people/permissions/route.ts'
import { historyRoutes } from './history/routes.ts'
import type { ThreadTools } from './tools.ts'

/** Every address of the thread. */
export function threadRoutes(tools: ThreadTools): Route[] {
  return [...historyRoutes(tools)]
}
