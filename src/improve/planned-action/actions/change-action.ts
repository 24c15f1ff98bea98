import type { Member } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { changedFields } from '../history.ts'
import { changesOf } from '../history-store.ts'
import { referencesOf, standingFindings } from '../plan-of-action.ts'
import type { PlannedAction } from '../planned-action.ts'
import { changeReasonProblems, keptField, readAction, type TypedAction, typedOf } from '../typed-action.ts'
import { insertChanges, updateFields } from '../write-store.ts'
import { type ActionOutcome, noteInTrail, onAction } from './on-action.ts'
import { fieldsForTrail } from './trail-fields.ts'

/** Which action somebody means, and which state of it they saw. */
export interface SeenAction {
  readonly id: string
  readonly revision: number
}

/** Somebody changed the action after the person saw it: how it stands now, who changed it last. Nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
  readonly now: PlannedAction
  readonly by: string
}

export type ChangeOutcome = ActionOutcome | ChangedMeanwhile

/**
 * Changes what the keeper of the plan decides on: all of it, or the fields that are given. Each field that changed is
 * kept with what it was before; where the plan was submitted, with the reason too.
 */
export function changeAction(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenAction,
  typed: Partial<TypedAction> & { readonly reason: string }
): Promise<ChangeOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, seen.id, async (open): Promise<ChangeOutcome> => {
    const { tx, at, action, plan, writer } = open
    if (action.revision !== seen.revision) {
      const last = (await changesOf(tx, authority, action.id)).at(-1)
      return { kind: 'changed-meanwhile', now: action, by: last?.madeBy ?? 'Somebody' }
    }
    const read = readAction(
      { ...typedOf(action), ...typed },
      {
        posts: await postsOf(tx, authority),
        findings: await standingFindings(tx, authority),
        taken: await referencesOf(tx, authority, plan.id, action.id),
        before: action
      }
    )
    const problems = [
      ...(read.kind === 'unfit' ? read.problems : []),
      ...changeReasonProblems(typed.reason, plan.state)
    ]
    if (read.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }
    const { fields } = read
    const changed = changedFields.filter((field) => keptField(action, field) !== keptField(fields, field))
    if (changed.length === 0) return { kind: 'done', action }
    const written = { ...action, ...fields, revision: action.revision + 1 }
    const reason = typed.reason.trim()
    await updateFields(tx, authority, written)
    await insertChanges(
      tx,
      authority,
      changed.map((field) => ({
        ...{ action: action.id, field, reason, revision: written.revision },
        ...{ before: keptField(action, field), after: keptField(fields, field) },
        ...{ madeBy: writer.by, madeAs: writer.as, madeAt: at }
      }))
    )
    await noteInTrail(open, {
      action: 'change action',
      before: fieldsForTrail(action, changed),
      after: fieldsForTrail(fields, changed),
      reason
    })
    return { kind: 'done', action: written }
  })
}
