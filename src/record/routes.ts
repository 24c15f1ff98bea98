import type { Route } from '../platform/web/route.ts'
import { nationalRoutes } from './national/pages/national.tsx'
import type { RecordTools } from './tools.ts'

/** Every address of the record, in the order in which a reader meets them. */
export function recordRoutes(tools: RecordTools): Route[] {
  return [...nationalRoutes(tools)]
}
