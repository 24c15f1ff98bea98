import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { findingRoute } from './finding.tsx'
import { findingsRoutes } from './findings.tsx'

/** Every address of findings. What is fixed stands before the page of one, whose address would take it. */
export function everyFindingRoute(tools: ImproveTools): Route[] {
  return [...findingsRoutes(tools), findingRoute(tools)]
}
