import type { IsoDate } from '../../framework/iso-date.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsOf } from '../findings/store.ts'
import { type ListedAction, listedActions } from '../planned-action/listed-action.ts'
import { type AnsweredInspection, answeredInspections } from './answered-inspections.ts'
import { type CoveredFinding, coverage } from './coverage.ts'
import { findingsIn } from './listed-plan.ts'
import type { Plan } from './plan.ts'
import { type PlanClock, planClocks } from './plan-clocks.ts'
import { requiredFindings } from './required-finding-store.ts'
import { planOf } from './store.ts'
import { firstSubmissions } from './submission-store.ts'

/** A plan as it stands on a day, with all that its page says of it. */
export interface WholePlan {
  readonly plan: Plan
  readonly today: IsoDate
  readonly inspection: AnsweredInspection | undefined
  /** What it has to answer, those that cannot wait first. */
  readonly findings: readonly Finding[]
  /** The actions that stand, by reference. */
  readonly actions: readonly ListedAction[]
  readonly covered: readonly CoveredFinding<ListedAction>[]
  readonly clocks: readonly PlanClock[]
  readonly submittedOn: IsoDate | undefined
}

/** One plan of the authority as it stands on a day; undefined where it has none of that id. */
export async function wholePlan(
  db: Queryable,
  { authority }: Pick<Workspace, 'authority'>,
  id: string,
  today: IsoDate
): Promise<WholePlan | undefined> {
  const plan = await planOf(db, authority, id)
  if (plan === undefined) return undefined
  const [inspections, all, required, actions, submitted] = [
    plan.inspection === undefined ? [] : await answeredInspections(db, authority),
    await findingsOf(db, authority),
    await requiredFindings(db, authority),
    await listedActions(db, authority, today, { plan: plan.id }),
    await firstSubmissions(db, authority)
  ]
  const inspection = inspections.find(({ address }) => address === plan.inspection)
  const findings = findingsIn(plan.id, required, all)
  const submittedOn = submitted.get(plan.id)
  return {
    ...{ plan, today, inspection, findings, actions, submittedOn },
    covered: coverage(findings, actions),
    clocks: planClocks({ ...plan, answers: inspection?.kind, findings, submittedOn }, today)
  }
}
