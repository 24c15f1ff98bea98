import { memberFormRoutes } from '../../people/forms/member-form.tsx'
import type { Route } from '../../people/permissions/route.ts'
import type { ImproveTools } from '../tools.ts'
import { packRoutes } from './pages/pack.tsx'
import { newPackForm, withdrawPackForm } from './pages/pack-forms.tsx'
import { packsRoute } from './pages/packs.tsx'

/** Every address of what boards are shown. */
export function everyPackRoute(tools: ImproveTools): Route[] {
  return [
    packsRoute(tools),
    ...memberFormRoutes(tools, newPackForm),
    ...packRoutes(tools),
    ...memberFormRoutes(tools, withdrawPackForm)
  ]
}
