import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { changeForm, putBackForm, stateForm, withdrawForm } from './change-finding.tsx'
import { dismissRoutes } from './dismiss.tsx'
import { findingRoutes } from './finding.tsx'
import { findingFormRoutes } from './finding-form.tsx'
import { findingsRoutes } from './findings.tsx'
import { newFindingRoutes } from './new-finding.tsx'
import { sameRoutes } from './same.tsx'
import { themesRoutes } from './themes.tsx'
import { yearsRoute } from './years.tsx'

/** Every address of findings. What is fixed stands before the page of one, whose address would take it. */
export function everyFindingRoute(tools: ImproveTools): Route[] {
  return [
    ...findingsRoutes(tools),
    ...newFindingRoutes(tools),
    ...dismissRoutes(tools),
    ...themesRoutes(tools),
    ...findingRoutes(tools),
    yearsRoute(tools),
    ...sameRoutes(tools),
    ...findingFormRoutes(tools, changeForm),
    ...findingFormRoutes(tools, stateForm),
    ...findingFormRoutes(tools, withdrawForm),
    ...findingFormRoutes(tools, putBackForm)
  ]
}
