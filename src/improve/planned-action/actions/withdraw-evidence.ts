import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { withdrawEvidenceRow } from '../evidence-store.ts'
import { stands } from '../history.ts'
import { evidenceOf } from '../history-store.ts'
import { reasonProblems } from '../typed-action.ts'
import { type ActionOutcome, noteInTrail, onAction } from './on-action.ts'
import { openRows } from './open-again.ts'

/**
 * Withdraws evidence of an action, with the reason; it stays to be read and counts no more. An action that was closed
 * on it is open again in the same breath.
 */
export function withdrawEvidence(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  evidence: string,
  reason: string
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const one = (await evidenceOf(tx, authority, [action.id])).find((each) => each.id === evidence)
    if (one === undefined || one.withdrawnBecause !== undefined) return { kind: 'not-there' }
    const problems = reasonProblems(reason, 'Enter why it does not count any more')
    if (problems.length > 0) return { kind: 'unfit', problems }
    await withdrawEvidenceRow(tx, authority, one.id, writer, reason.trim())
    const { closedAt } = action
    const wasClosedOn =
      closedAt !== undefined && stands(one) && one.shows === 'impact' && one.addedAt <= closedAt
    if (wasClosedOn) {
      await openRows(tx, authority, action, {
        ...{ for: 'evidence-missing', by: writer.by, at, because: reason.trim() }
      })
    }
    await noteInTrail(open, {
      action: 'withdraw evidence of action',
      before: { evidence: one.id, words: one.words, closed: closedAt !== undefined },
      after: { closed: closedAt !== undefined && !wasClosedOn },
      reason: reason.trim()
    })
    return { kind: 'done', action: wasClosedOn ? { ...action, closedAt: undefined } : action }
  })
}
