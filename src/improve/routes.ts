import type { Route } from '../people/permissions/route.ts'
import { everyPlanRoute } from './action-plan/every-plan-route.ts'
import { everyPackRoute } from './board-pack/every-pack-route.ts'
import { everyDraftReportRoute } from './draft-report/pages/every-draft-report-route.ts'
import { everyActionRoute } from './every-action/every-action-route.ts'
import { everyFindingRoute } from './findings/pages/every-finding-route.ts'
import { everyMeasureRoute } from './measures/pages/every-measure-route.ts'
import { landingRoute } from './pages/landing.tsx'
import { everyBringInRoute } from './plan-in/every-bring-in-route.ts'
import { everyPlannedActionRoute } from './planned-action/pages/every-planned-action-route.ts'
import type { ImproveTools } from './tools.ts'
import { workedExampleRoutes } from './worked-example/pages/worked-example.tsx'
import { everyWorkshopRoute } from './workshops/pages/every-workshop-route.ts'

/** Every address of the room in which an authority improves, from the finding to the board. */
export function improveRoutes(tools: ImproveTools): Route[] {
  return [
    landingRoute(tools),
    ...everyFindingRoute(tools),
    ...everyPlanRoute(tools),
    ...everyBringInRoute(tools),
    ...everyDraftReportRoute(tools),
    ...everyMeasureRoute(tools),
    ...everyActionRoute(tools),
    ...everyPlannedActionRoute(tools),
    ...everyPackRoute(tools),
    ...everyWorkshopRoute(tools),
    ...workedExampleRoutes(tools)
  ]
}
