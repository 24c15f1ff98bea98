import type { Route } from '../../../people/permissions/route.ts'
import type { RecordTools } from '../../tools.ts'
import { versionRoutes } from './versions.tsx'
import { areaWordingRoutes } from './wordings.tsx'

/** Wordings side by side: versions of one report, and one area over the inspections of an authority. */
export function wordingRoutes(tools: RecordTools): Route[] {
  return [...versionRoutes(tools), ...areaWordingRoutes(tools)]
}
