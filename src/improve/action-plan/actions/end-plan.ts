import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { reasonProblems } from '../plan-problems.ts'
import { keepPlan, onPlan, type PlanOutcome, type SeenPlan } from './on-plan.ts'

/** Ends a plan with the reason. All of it is kept and nothing of it is changed any more. */
export function endPlan(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenPlan,
  typed: { readonly reason: string }
): Promise<PlanOutcome> {
  return onPlan(db, clock, member, seen, async (open): Promise<PlanOutcome> => {
    const reason = typed.reason.trim()
    const problems = reasonProblems(reason, 'Enter why the plan ends')
    if (problems.length > 0) return { kind: 'unfit', problems }
    return keepPlan(
      open,
      { state: 'ended', endedBecause: reason },
      {
        ...{ action: 'end plan', before: { state: open.plan.state }, after: { state: 'ended' } },
        reason
      }
    )
  })
}
