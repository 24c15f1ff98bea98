import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { actionRoute } from './action.tsx'
import { actionFormRoutes } from './action-form.tsx'
import { changeActionRoutes } from './change-form.tsx'
import { askToCloseForm, decideForm } from './closing-forms.tsx'
import { colourForm } from './colour-form.tsx'
import { evidenceFormRoutes } from './evidence-form.tsx'
import { moveForm } from './move-form.tsx'
import { newActionRoutes } from './new-action.tsx'
import {
  endOverrulingForm,
  openAgainForm,
  takeBackAskingForm,
  takeOutForm,
  withdrawEvidenceForm
} from './reason-forms.tsx'
import { standingForm } from './standing-form.tsx'

/** Every address of one action of a plan. */
export function everyPlannedActionRoute(tools: ImproveTools): Route[] {
  return [
    ...newActionRoutes(tools),
    actionRoute(tools),
    ...changeActionRoutes(tools),
    ...actionFormRoutes(tools, moveForm),
    ...actionFormRoutes(tools, standingForm),
    ...evidenceFormRoutes(tools),
    ...actionFormRoutes(tools, withdrawEvidenceForm),
    ...actionFormRoutes(tools, askToCloseForm),
    ...actionFormRoutes(tools, takeBackAskingForm),
    ...actionFormRoutes(tools, decideForm),
    ...actionFormRoutes(tools, openAgainForm),
    ...actionFormRoutes(tools, takeOutForm),
    ...actionFormRoutes(tools, colourForm),
    ...actionFormRoutes(tools, endOverrulingForm)
  ]
}
