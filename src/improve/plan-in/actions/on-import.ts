import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { ImportState, PlanImport } from '../plan-import.ts'
import { importLocked } from '../store.ts'

/** No such file of the authority's, or not in the state for this. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** Somebody else went on with the file: nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
}

export interface Unfit {
  readonly kind: 'unfit'
  readonly problems: readonly RequestProblem[]
}

/** Which file somebody means, and which state of it they saw. */
export interface SeenImport {
  readonly id: string
  readonly revision: number
}

export interface AtImport {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly of: PlanImport
}

/** Opens a file of the member's authority, held against everybody else, where it stands as they saw it. */
export function onImport<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport,
  state: ImportState,
  change: (open: AtImport) => Promise<Outcome>
): Promise<Outcome | NotThere | ChangedMeanwhile> {
  return inScope(db, scopeOf(member), async (tx) => {
    const of = await importLocked(tx, member.workspace.authority, seen.id)
    if (of === undefined) return { kind: 'not-there' }
    if (of.revision !== seen.revision || of.state !== state) return { kind: 'changed-meanwhile' }
    return change({ tx, at: clock.now(), member, of })
  })
}

export function unfit(field: string, message: string): Unfit {
  return { kind: 'unfit', problems: [{ field, message }] }
}
