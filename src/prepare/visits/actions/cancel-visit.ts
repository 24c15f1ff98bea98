import { moveState } from '../../../framework/activity-states.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { reasonProblems } from '../typed-words.ts'
import { onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** Calls a visit off, and keeps why. It stays on the calendar, and another can be planned in its place. */
export function cancelVisit(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  { reason }: { readonly reason: string }
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit } = open
    const problems = reasonProblems(reason, 'Enter why it is cancelled')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const move = moveState(visit.state, 'cancelled', reason)
    if (move.kind === 'refused') {
      const already = visit.state === 'cancelled'
      return unfit(
        'reason',
        already ? 'The visit was cancelled already' : 'Its letter has come, so it took place'
      )
    }
    return writeVisit(
      open,
      { state: move.state, stateReason: reason },
      {
        ...{ what: 'cancelled', action: 'cancel visit', reason },
        before: { state: visit.state },
        after: { state: move.state }
      }
    )
  })
}
