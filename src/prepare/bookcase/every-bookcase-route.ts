import { memberFormRoutes } from '../../people/forms/member-form.tsx'
import type { Route } from '../../people/permissions/route.ts'
import type { PrepareTools } from '../tools.ts'
import { addRoutes } from './pages/add.tsx'
import { arrivalRoutes } from './pages/arrivals.tsx'
import { bookcaseRoutes } from './pages/bookcase.tsx'
import { documentRoutes } from './pages/document.tsx'
import { expectedRoutes } from './pages/expected.tsx'
import { expectedForm, newExpectedForm } from './pages/expected-form.tsx'
import { factsForm } from './pages/facts-form.tsx'
import { sectionRoutes } from './pages/section.tsx'
import { putBackRoute, withdrawForm } from './pages/withdraw-form.tsx'

/** Every address of the bookcase. */
export function everyBookcaseRoute(tools: PrepareTools): Route[] {
  return [
    ...bookcaseRoutes(tools),
    ...sectionRoutes(tools),
    ...addRoutes(tools),
    ...arrivalRoutes(tools),
    ...documentRoutes(tools),
    ...memberFormRoutes(tools, factsForm),
    ...memberFormRoutes(tools, withdrawForm),
    putBackRoute(tools),
    ...expectedRoutes(tools),
    ...memberFormRoutes(tools, newExpectedForm),
    ...memberFormRoutes(tools, expectedForm)
  ]
}
