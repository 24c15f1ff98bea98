import type { Route } from '../../people/permissions/route.ts'
import type { ImproveTools } from '../tools.ts'
import { bringInRoutes } from './pages/bring-in.tsx'
import { columnsFormRoutes } from './pages/columns-form.tsx'
import { rowsRoutes } from './pages/rows.tsx'
import { wordsFormRoutes } from './pages/words-form.tsx'

/** Every address of bringing in a plan that the authority has as a file. */
export function everyBringInRoute(tools: ImproveTools): Route[] {
  return [
    ...bringInRoutes(tools),
    ...columnsFormRoutes(tools),
    ...wordsFormRoutes(tools),
    ...rowsRoutes(tools)
  ]
}
