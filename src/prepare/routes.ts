import type { Route } from '../people/permissions/route.ts'
import { archiveRoutes } from './bookcase/archive/archive-routes.ts'
import { everyBookcaseRoute } from './bookcase/every-bookcase-route.ts'
import { everyWordsRoute } from './bookcase/text/pages/every-words-route.ts'
import { everyCalendarRoute } from './calendar/pages/every-calendar-route.ts'
import { everyMeetingRoute } from './engagement-meeting/pages/every-meeting-route.ts'
import { everyOutlookRoute } from './outlook/pages/every-outlook-route.ts'
import { landingRoute } from './pages/landing.tsx'
import { listsRoutes } from './readiness/lists/pages/lists-form.tsx'
import { readinessRoutes } from './readiness/pages/readiness.tsx'
import { outputRoutes } from './self-evaluation/output/output-routes.ts'
import { everySelfEvaluationRoute } from './self-evaluation/pages/every-self-evaluation-route.ts'
import type { PrepareTools } from './tools.ts'
import { everyVisitRoute } from './visits/pages/every-visit-route.ts'

/** Every address of the room in which an authority gets ready, in the order of its year. */
export function prepareRoutes(tools: PrepareTools): Route[] {
  return [
    landingRoute(tools),
    ...readinessRoutes(tools),
    ...listsRoutes(tools),
    ...everyOutlookRoute(tools),
    ...everySelfEvaluationRoute(tools),
    ...outputRoutes(tools),
    ...everyMeetingRoute(tools),
    ...everyVisitRoute(tools),
    ...everyCalendarRoute(tools, tools.calendarSources),
    ...everyBookcaseRoute(tools),
    ...archiveRoutes(tools),
    ...everyWordsRoute(tools)
  ]
}
