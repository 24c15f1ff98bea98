import type { Route } from '../../../../people/permissions/route.ts'
import type { PrepareTools } from '../../../tools.ts'
import { documentTextRoutes } from './document-text.tsx'
import { bookcaseSearchRoute } from './search.tsx'

/** The search over documents, and their pages. */
export function everyWordsRoute(tools: PrepareTools): Route[] {
  return [bookcaseSearchRoute(tools), ...documentTextRoutes(tools)]
}
