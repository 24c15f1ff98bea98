import type { Route } from '../../people/permissions/route.ts'
import type { ImproveTools } from '../tools.ts'
import { makePlanRoutes } from './pages/make-plan.tsx'
import { planRoute } from './pages/plan.tsx'
import { plansRoutes } from './pages/plans.tsx'

/** Every address of action plans. The form for a new one stands before the page of one, whose address would take it. */
export function everyPlanRoute(tools: ImproveTools): Route[] {
  return [...plansRoutes(tools), ...makePlanRoutes(tools), planRoute(tools)]
}
