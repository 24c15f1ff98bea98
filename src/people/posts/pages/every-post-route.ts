import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { addPostRoutes } from './add-post.tsx'
import { answersForRoutes } from './answers-for.tsx'
import { endForm } from './end-post.tsx'
import { fillForm } from './fill-post.tsx'
import { lastDayForm, takeBackForm } from './holding.tsx'
import { nameForm } from './name-post.tsx'
import { postRoutes } from './post.tsx'
import { postFormRoutes } from './post-form.tsx'
import { postsRoutes } from './posts.tsx'
import { standInForm } from './stand-in.tsx'

/** Every address of the posts. */
export function everyPostRoute(tools: PeopleTools): Route[] {
  return [
    ...postsRoutes(tools),
    ...addPostRoutes(tools),
    ...postRoutes(tools),
    ...postFormRoutes(tools, nameForm),
    ...answersForRoutes(tools),
    ...postFormRoutes(tools, fillForm),
    ...postFormRoutes(tools, standInForm),
    ...postFormRoutes(tools, lastDayForm),
    ...postFormRoutes(tools, takeBackForm),
    ...postFormRoutes(tools, endForm)
  ]
}
