import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsOf } from '../findings/store.ts'
import type { PlannedAction } from '../planned-action/planned-action.ts'
import { actionsOf } from '../planned-action/store.ts'
import { type AnsweredInspection, answeredInspections } from './answered-inspections.ts'
import { coverage } from './coverage.ts'
import type { Plan, PlanId } from './plan.ts'
import { planClocks } from './plan-clocks.ts'
import { requiredFindings } from './required-finding-store.ts'
import { plansOf } from './store.ts'
import { firstSubmissions } from './submission-store.ts'

/** A plan with what a list says of it. */
export interface ListedPlan {
  readonly plan: Plan
  readonly inspection: AnsweredInspection | undefined
  readonly findings: readonly Finding[]
  /** Those of the plan that stand. */
  readonly actions: readonly PlannedAction[]
  readonly unanswered: number
  readonly clocks: readonly DeadlineClock[]
  readonly submittedOn: IsoDate | undefined
}

/** Every plan of the authority with what a list says of it, read together. */
export async function listedPlans(
  db: Queryable,
  authority: AuthoritySlug,
  today: IsoDate
): Promise<ListedPlan[]> {
  const [plans, inspections, findings, required, actions, submitted] = [
    await plansOf(db, authority),
    await answeredInspections(db, authority),
    await findingsOf(db, authority),
    await requiredFindings(db, authority),
    await actionsOf(db, authority),
    await firstSubmissions(db, authority)
  ]
  const actionsIn = Map.groupBy(
    actions.filter(({ withdrawnBecause }) => withdrawnBecause === undefined),
    ({ plan }) => plan
  )
  return plans.map((plan) => {
    const inspection = inspections.find(({ address }) => address === plan.inspection)
    const asked = findingsIn(plan.id, required, findings)
    const own = actionsIn.get(plan.id) ?? []
    const submittedOn = submitted.get(plan.id)
    return {
      ...{ plan, inspection, findings: asked, actions: own, submittedOn },
      unanswered: coverage(asked, own).filter((one) => one.unanswered).length,
      clocks: planClocks({ ...plan, answers: inspection?.kind, findings: asked, submittedOn }, today)
    }
  })
}

/** The findings that a plan has to answer, those that cannot wait first. */
export function findingsIn(
  plan: PlanId,
  required: Awaited<ReturnType<typeof requiredFindings>>,
  findings: readonly Finding[]
): readonly Finding[] {
  const ids = new Set(required.get(plan))
  return findings.filter(({ id }) => ids.has(id)).toSorted(byUrgency)
}

const urgency: Record<Finding['kind'], number> = {
  'priority-action': 0,
  improvement: 1,
  concern: 2,
  strength: 3
}

function byUrgency(one: Finding, other: Finding): number {
  return urgency[one.kind] - urgency[other.kind]
}
