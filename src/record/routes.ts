import type { Route } from '../people/permissions/route.ts'
import { inspectionRoutes } from './activities/pages/inspection.tsx'
import { apiRoutes } from './api/pages/api.tsx'
import { authorityRoutes } from './authorities/pages/authority.tsx'
import { comparisonRoutes } from './comparison/pages/compare.tsx'
import { correctionRoutes } from './corrections/pages/correct.tsx'
import { importRoutes } from './imports/pages/import.tsx'
import { importRunRoutes } from './imports/pages/import-runs.tsx'
import { nationalRoutes } from './national/pages/national.tsx'
import { openDataRoutes } from './open-data/pages/open-data.tsx'
import { authorityOutlookRoutes } from './outlook/pages/authority-outlook.tsx'
import { outlookRoutes } from './outlook/pages/method.tsx'
import { reportRoutes } from './reports/pages/report-files.ts'
import { reviewRoutes } from './review/pages/review.tsx'
import { searchRoutes } from './search/pages/search.tsx'
import type { RecordTools } from './tools.ts'
import { wordingRoutes } from './wordings/pages/wording-routes.ts'

/** Every address of the record, in the order in which a reader meets them. */
export function recordRoutes(tools: RecordTools): Route[] {
  return [
    ...nationalRoutes(tools),
    ...authorityRoutes(tools),
    ...inspectionRoutes(tools),
    ...wordingRoutes(tools),
    ...reportRoutes(tools),
    ...searchRoutes(tools),
    ...comparisonRoutes(tools),
    ...authorityOutlookRoutes(tools),
    ...outlookRoutes(tools),
    ...openDataRoutes(tools),
    ...apiRoutes(tools),
    ...correctionRoutes(tools),
    ...reviewRoutes(tools),
    ...importRoutes(tools),
    ...importRunRoutes(tools)
  ]
}
