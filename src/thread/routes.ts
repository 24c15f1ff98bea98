import type { Route } from '../people/permissions/route.ts'
import type { ThreadTools } from './tools.ts'

/** Every address of the thread. */
export function threadRoutes(_tools: ThreadTools): Route[] {
  return []
}
