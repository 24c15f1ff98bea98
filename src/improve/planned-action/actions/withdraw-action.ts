import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { reasonProblems } from '../typed-action.ts'
import { withdrawActionRow } from '../write-store.ts'
import { type ActionOutcome, noteInTrail, onAction } from './on-action.ts'
import { fieldsForTrail } from './trail-fields.ts'

/** Takes an action out of its plan, with the reason. It stays to be read, and is counted nowhere. */
export function withdrawAction(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  reason: string
): Promise<ActionOutcome> {
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, action, writer } = open
    const problems = reasonProblems(reason, 'Enter why it is taken out of the plan')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const withdrawn = { ...action, revision: action.revision + 1, withdrawnBecause: reason.trim() }
    await withdrawActionRow(tx, member.workspace.authority, withdrawn, writer, reason.trim())
    await noteInTrail(open, {
      ...{ action: 'take action out of plan', before: fieldsForTrail(action), after: {} },
      reason: reason.trim()
    })
    return { kind: 'done', action: withdrawn }
  })
}
