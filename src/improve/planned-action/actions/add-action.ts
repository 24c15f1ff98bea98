import { randomUUID } from 'node:crypto'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { planOfAction, referencesOf, standingFindings } from '../plan-of-action.ts'
import { actionId, type PlannedAction } from '../planned-action.ts'
import { changeReasonProblems, readAction, type TypedAction } from '../typed-action.ts'
import { insertAction, insertChanges } from '../write-store.ts'
import { type NotThere, noteInTrail, type Unfit, unfit, writerOf } from './on-action.ts'
import { fieldsForTrail } from './trail-fields.ts'

export type AddOutcome = { readonly kind: 'added'; readonly action: PlannedAction } | Unfit | NotThere

/** Adds an action to a plan of the member's authority. One that was submitted asks why. */
export function addAction(
  db: Database,
  clock: Clock,
  member: Member,
  plan: string,
  typed: TypedAction & { readonly reason: string }
): Promise<AddOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AddOutcome> => {
    const found = await planOfAction(tx, authority, plan)
    if (found === undefined) return { kind: 'not-there' }
    if (found.state === 'ended') {
      return unfit('main-content', 'The plan has ended: add the action to one that is worked on')
    }
    const read = readAction(typed, {
      posts: await postsOf(tx, authority),
      findings: await standingFindings(tx, authority),
      taken: await referencesOf(tx, authority, found.id)
    })
    const problems = [
      ...(read.kind === 'unfit' ? read.problems : []),
      ...changeReasonProblems(typed.reason, found.state)
    ]
    if (read.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const writer = writerOf(member, at)
    const reason = typed.reason.trim()
    const action: PlannedAction = {
      ...{ ...read.fields, id: actionId.parse(randomUUID()), plan: found.id, revision: 1 },
      ...{ progress: 'not-started', impact: 'no-evidence-yet', lastHeardAt: at, closedAt: undefined },
      ...{ cameAgainFrom: undefined, illustrative: found.illustrative, withdrawnBecause: undefined }
    }
    await insertAction(tx, authority, action, writer)
    if (found.state === 'submitted') {
      await insertChanges(tx, authority, [
        {
          ...{ action: action.id, field: 'added', before: undefined, after: action.reference, reason },
          ...{ madeBy: writer.by, madeAs: writer.as, madeAt: at, revision: action.revision }
        }
      ])
    }
    await noteInTrail(
      { tx, at, member, action },
      {
        action: 'add action',
        before: {},
        after: { plan: found.id, ...fieldsForTrail(action) },
        reason
      }
    )
    return { kind: 'added', action }
  })
}
