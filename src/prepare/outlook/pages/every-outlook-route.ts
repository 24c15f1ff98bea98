import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { outlookRoutes } from './outlook.tsx'
import { overruleRoutes } from './overrule-form.tsx'
import { withdrawRoutes } from './withdraw-form.tsx'

/** Every address of what comes next. */
export function everyOutlookRoute(tools: PrepareTools): Route[] {
  return [...outlookRoutes(tools), ...overruleRoutes(tools), ...withdrawRoutes(tools)]
}
