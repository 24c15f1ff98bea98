import type { Route } from '../permissions/route.ts'
import type { PeopleTools } from '../tools.ts'
import { accountRoutes } from './pages/account.tsx'
import { codesRoutes } from './pages/codes.tsx'
import { nameRoutes } from './pages/name.tsx'
import { passwordRoutes } from './pages/password.tsx'

/** Every address of one's own account. */
export function ownAccountRoutes(tools: PeopleTools): Route[] {
  return [...accountRoutes(tools), ...nameRoutes(tools), ...passwordRoutes(tools), ...codesRoutes(tools)]
}
