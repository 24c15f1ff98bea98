import { ownAccountRoutes } from './account/routes.ts'
import { draftRoutes } from './drafts/pages/draft-routes.ts'
import { mailRoutes } from './mail/pages/mail-routes.tsx'
import { memberRoutes } from './members/routes.ts'
import { myWorkRoutes } from './my-work/pages/my-work-routes.tsx'
import { notificationRoutes } from './notifications/pages/notification-routes.tsx'
import { openIdRoutes } from './openid/pages/openid.tsx'
import { ownOpenIdRoutes } from './openid/pages/own-openid.tsx'
import type { Route } from './permissions/route.ts'
import { everyPostRoute } from './posts/pages/every-post-route.ts'
import { codeRoutes } from './sign-in/pages/code.tsx'
import { signInRoutes } from './sign-in/pages/sign-in.tsx'
import type { PeopleTools } from './tools.ts'

/** Every address of people, in the order in which a person meets them. */
export function peopleRoutes(tools: PeopleTools): Route[] {
  return [
    ...myWorkRoutes(tools),
    ...notificationRoutes(tools),
    ...mailRoutes(tools),
    ...signInRoutes(tools),
    ...codeRoutes(tools),
    ...ownAccountRoutes(tools),
    ...draftRoutes(tools),
    ...openIdRoutes(tools),
    ...ownOpenIdRoutes(tools),
    ...memberRoutes(tools),
    ...everyPostRoute(tools)
  ]
}
