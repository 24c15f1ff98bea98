import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { againstFinalRoute } from './against-final.tsx'
import { commentFormsRoutes } from './comment-forms.tsx'
import { draftRoutes } from './draft.tsx'
import { draftFormsRoutes } from './draft-forms.tsx'
import { draftsRoutes } from './drafts.tsx'
import { evidenceFormRoutes } from './evidence-form.tsx'
import { knowersRoutes } from './knowers.tsx'
import { textRoutes } from './text-form.tsx'

/** Every address of draft reports. */
export function everyDraftReportRoute(tools: ImproveTools): Route[] {
  return [
    ...draftsRoutes(tools),
    ...draftRoutes(tools),
    ...draftFormsRoutes(tools),
    ...textRoutes(tools),
    ...commentFormsRoutes(tools),
    ...evidenceFormRoutes(tools),
    ...knowersRoutes(tools),
    againstFinalRoute(tools)
  ]
}
