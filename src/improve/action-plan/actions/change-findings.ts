import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { asksForAction } from '../../findings/finding.ts'
import { findingsOf } from '../../findings/store.ts'
import { actionsOf } from '../../planned-action/store.ts'
import { reasonProblems } from '../plan-problems.ts'
import { releaseFinding, requiredFindings, requireFindings } from '../required-finding-store.ts'
import { type AtPlan, keepPlan, onPlan, type PlanOutcome, type SeenPlan, unfit } from './on-plan.ts'

/** Findings as a form names them, and why the plan is to answer them, or one no longer. */
export interface TypedFindings {
  readonly findings: readonly string[]
  readonly reason: string
}

/** Has a plan answer further findings. A plan that was submitted asks why. */
export function addFindings(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenPlan,
  typed: TypedFindings
): Promise<PlanOutcome> {
  return onPlan(db, clock, member, seen, async (open): Promise<PlanOutcome> => {
    const { tx, plan } = open
    const { authority } = member.workspace
    const reason = typed.reason.trim()
    const already = new Set((await requiredFindings(tx, authority)).get(plan.id))
    const offered = (await findingsOf(tx, authority)).filter(
      (finding) => asksForAction(finding) && !already.has(finding.id)
    )
    const chosen = offered.filter(({ id }) => typed.findings.includes(id)).map(({ id }) => id)
    const problems = [
      ...(typed.findings.length === 0 ? [{ field: 'findings', message: 'Choose at least one finding' }] : []),
      ...(chosen.length < new Set(typed.findings).size
        ? [{ field: 'findings', message: 'Choose among the findings that the plan does not answer yet' }]
        : []),
      ...(plan.state === 'submitted' || reason !== ''
        ? reasonProblems(reason, 'Enter why: the plan was submitted, and everybody sees what changed since')
        : [])
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    await requireFindings(tx, authority, plan.id, chosen, {
      ...{ reason: reason === '' ? 'Added before the plan was submitted' : reason },
      ...whoChanges(open)
    })
    return keepPlan(
      open,
      {},
      {
        ...{ action: 'add findings to plan', before: {}, after: { findings: chosen } },
        ...(reason === '' ? {} : { reason })
      }
    )
  })
}

/** Takes a finding out of a plan with the reason, unless actions of the plan still answer it. */
export function removeFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenPlan,
  typed: TypedFindings
): Promise<PlanOutcome> {
  return onPlan(db, clock, member, seen, async (open): Promise<PlanOutcome> => {
    const { tx, plan } = open
    const { authority } = member.workspace
    const finding = (await requiredFindings(tx, authority))
      .get(plan.id)
      ?.find((id) => typed.findings.includes(id))
    if (finding === undefined) return { kind: 'not-there' }
    const reason = typed.reason.trim()
    const problems = reasonProblems(reason, 'Enter why the plan is not to answer it')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const answering = (await actionsOf(tx, authority, plan.id)).filter(
      ({ withdrawnBecause, findings }) => withdrawnBecause === undefined && findings.includes(finding)
    )
    if (answering.length > 0) {
      const references = answering.map(({ reference }) => reference).join(', ')
      return unfit(
        'main-content',
        `Actions of the plan answer it: ${references}. Say of each that it answers another finding, or take it out, first`
      )
    }
    await releaseFinding(tx, authority, plan.id, { finding, reason, ...whoChanges(open) })
    return keepPlan(open, {}, { action: 'take finding out of plan', before: { finding }, after: {}, reason })
  })
}

function whoChanges({ at, member }: AtPlan) {
  return { madeBy: member.name, madeAs: actorOf(member).post, madeAt: at }
}
