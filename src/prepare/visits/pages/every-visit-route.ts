import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { detailsForm } from './details-form.tsx'
import { findingsForm, takeBackFindingForm } from './findings-form.tsx'
import { letterForm, plansForm } from './letter-form.tsx'
import { cancelForm, moveForm } from './move-form.tsx'
import { planVisitRoutes } from './plan-visit.tsx'
import { recordForm } from './record-form.tsx'
import { stageForm } from './stage-form.tsx'
import { visitRoute } from './visit.tsx'
import { visitFormRoutes } from './visit-form.tsx'
import { visitsRoutes } from './visits.tsx'

/** Every address of visits. The form for a new one stands before the page of one, whose address would take it. */
export function everyVisitRoute(tools: PrepareTools): Route[] {
  return [
    ...visitsRoutes(tools),
    ...planVisitRoutes(tools),
    visitRoute(tools),
    ...visitFormRoutes(tools, moveForm),
    ...visitFormRoutes(tools, cancelForm),
    ...visitFormRoutes(tools, stageForm),
    ...visitFormRoutes(tools, detailsForm),
    ...visitFormRoutes(tools, letterForm),
    ...visitFormRoutes(tools, findingsForm),
    ...visitFormRoutes(tools, takeBackFindingForm),
    ...visitFormRoutes(tools, plansForm),
    ...visitFormRoutes(tools, recordForm)
  ]
}
