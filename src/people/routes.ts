import type { Route } from './permissions/route.ts'
import type { PeopleTools } from './tools.ts'

/** Every address of people, in the order in which a person meets them. */
export function peopleRoutes(_tools: PeopleTools): Route[] {
  return []
}
