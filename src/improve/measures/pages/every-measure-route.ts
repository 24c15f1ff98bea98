import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { didItWorkRoutes } from '../did-it-work/did-it-work.tsx'
import { changeForm, definitionForm, takeBreakBackForm, withdrawForm } from './change-forms.tsx'
import { linkFormRoutes } from './link-forms.tsx'
import { measureRoutes } from './measure.tsx'
import { measureFormRoutes } from './measure-form.tsx'
import { measuresRoutes } from './measures.tsx'
import { newMeasureRoutes } from './new-measure.tsx'
import { seriesRoutes } from './series-form.tsx'
import { correctValueForm, newValueForm, withdrawValueForm } from './value-forms.tsx'

/** Every address of measures. The form for a new one stands before the page of one, whose address would take it. */
export function everyMeasureRoute(tools: ImproveTools): Route[] {
  return [
    ...measuresRoutes(tools),
    ...newMeasureRoutes(tools),
    ...measureRoutes(tools),
    ...measureFormRoutes(tools, changeForm),
    ...measureFormRoutes(tools, withdrawForm),
    ...measureFormRoutes(tools, definitionForm),
    ...measureFormRoutes(tools, takeBreakBackForm),
    ...measureFormRoutes(tools, newValueForm),
    ...seriesRoutes(tools),
    ...measureFormRoutes(tools, correctValueForm),
    ...measureFormRoutes(tools, withdrawValueForm),
    ...linkFormRoutes(tools),
    ...didItWorkRoutes(tools)
  ]
}
