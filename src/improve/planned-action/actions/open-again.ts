import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { noteReopened } from '../evidence-store.ts'
import type { ActionClosing } from '../history.ts'
import { closingsOf } from '../history-store.ts'
import type { PlannedAction } from '../planned-action.ts'
import { reasonProblems } from '../typed-action.ts'
import { updateStanding } from '../write-store.ts'
import { type ActionOutcome, noteInTrail, onAction, unfit } from './on-action.ts'

/** Opens a closed action again because more is to be done. */
export function openAgain(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  reason: string
): Promise<ActionOutcome> {
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const problems = reasonProblems(reason, 'Enter why it is opened again')
    if (problems.length > 0) return { kind: 'unfit', problems }
    if (action.closedAt === undefined) return unfit('reason', 'The action is open already')
    await openRows(tx, member.workspace.authority, action, {
      ...{ for: 'more-to-do', by: writer.by, at, because: reason.trim() }
    })
    await noteInTrail(open, {
      ...{ action: 'open action again', before: { closed: true }, after: { closed: false } },
      reason: reason.trim()
    })
    return { kind: 'done', action: { ...action, closedAt: undefined } }
  })
}

/** Writes that a closed action is open again, at the closing that closed it too. The silence is counted anew from here. */
export async function openRows(
  tx: Transaction,
  authority: Member['workspace']['authority'],
  action: Pick<PlannedAction, 'id'>,
  reopened: NonNullable<ActionClosing['reopened']>
): Promise<void> {
  const closed = (await closingsOf(tx, authority, action.id)).find(
    ({ decided }) => decided?.decision === 'approved'
  )
  if (closed !== undefined) await noteReopened(tx, authority, closed.id, reopened)
  await updateStanding(tx, authority, action.id, { closedAt: null, lastHeardAt: reopened.at })
}
