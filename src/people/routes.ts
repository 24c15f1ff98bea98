import { ownAccountRoutes } from './account/routes.ts'
import { draftRoutes } from './drafts/pages/draft-routes.ts'
import { memberRoutes } from './members/routes.ts'
import type { Route } from './permissions/route.ts'
import { everyPostRoute } from './posts/pages/every-post-route.ts'
import { codeRoutes } from './sign-in/pages/code.tsx'
import { signInRoutes } from './sign-in/pages/sign-in.tsx'
import type { PeopleTools } from './tools.ts'

/** Every address of people, in the order in which a person meets them. */
export function peopleRoutes(tools: PeopleTools): Route[] {
  return [
    ...signInRoutes(tools),
    ...codeRoutes(tools),
    ...ownAccountRoutes(tools),
    ...draftRoutes(tools),
    ...memberRoutes(tools),
    ...everyPostRoute(tools)
  ]
}
