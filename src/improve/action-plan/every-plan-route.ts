import type { Route } from '../../people/permissions/route.ts'
import { planOutRoutes } from '../plan-out/plan-out-routes.ts'
import type { ImproveTools } from '../tools.ts'
import { detailsForm, endForm, findingsForm, removeFindingForm } from './pages/change-forms.tsx'
import { makePlanRoutes } from './pages/make-plan.tsx'
import { planRoute } from './pages/plan.tsx'
import { planFormRoutes } from './pages/plan-form.tsx'
import { plansRoutes } from './pages/plans.tsx'
import { signOffRoutes } from './pages/sign-off-forms.tsx'
import { submissionRoutes } from './pages/submission.tsx'
import { submitRoutes } from './pages/submit-form.tsx'

/** Every address of action plans. The form for a new one stands before the page of one, whose address would take it. */
export function everyPlanRoute(tools: ImproveTools): Route[] {
  return [
    ...plansRoutes(tools),
    ...makePlanRoutes(tools),
    planRoute(tools),
    ...planFormRoutes(tools, detailsForm),
    ...planFormRoutes(tools, findingsForm),
    ...planFormRoutes(tools, removeFindingForm),
    ...planFormRoutes(tools, endForm),
    ...signOffRoutes(tools),
    ...submitRoutes(tools),
    ...submissionRoutes(tools),
    ...planOutRoutes(tools)
  ]
}
