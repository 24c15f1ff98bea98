import type { TrailFields } from '../../trail/entry.ts'
import type { Role } from '../permissions/roles.ts'

interface KeptAccess {
  readonly roles: readonly Role[]
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly scope: readonly string[]
}

/** An access as the trail keeps it: what is not said is null, so that a difference shows. */
export function accessFields({ roles, from, until, scope }: KeptAccess): TrailFields {
  return {
    roles: [...roles],
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    scope: [...scope]
  }
}
