import { improveRoutes } from '../improve/routes.ts'
import type { ImproveTools } from '../improve/tools.ts'
import type { Route } from '../people/permissions/route.ts'
import { notingInspectors } from '../people/readings/noting-inspectors.ts'
import { peopleRoutes } from '../people/routes.ts'
import type { PeopleTools } from '../people/tools.ts'
import { prepareRoutes } from '../prepare/routes.ts'
import type { PrepareTools } from '../prepare/tools.ts'
import { recordRoutes } from '../record/routes.ts'
import type { RecordTools } from '../record/tools.ts'
import { threadRoutes } from '../thread/routes.ts'
import type { ThreadTools } from '../thread/tools.ts'
import { type HouseTools, housePages } from './pages/house-pages.tsx'
import { roomRoutes } from './rooms/room-routes.tsx'

export type EveryTool = RecordTools & PeopleTools & ThreadTools & PrepareTools & ImproveTools & HouseTools

/** The whole route table: every address of the site, room by room; what an inspector opens of a workspace is noted. */
export function everyRoute(tools: EveryTool): Route[] {
  const routes = [
    ...recordRoutes(tools),
    ...roomRoutes(tools),
    ...peopleRoutes(tools),
    ...threadRoutes(tools),
    ...prepareRoutes(tools),
    ...improveRoutes(tools),
    ...housePages(tools)
  ]
  return notingInspectors(routes, tools)
}
