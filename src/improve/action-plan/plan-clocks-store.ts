import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { origins } from '../findings/finding.ts'
import { answeredInspections } from './answered-inspections.ts'
import { type Plan, type PlanId, planId } from './plan.ts'
import { type ClockFacts, planClocks } from './plan-clocks.ts'
import { firstSubmissions } from './submission-store.ts'

/** The clocks of these plans of the authority as they stand on a day, in a few queries whatever their number. */
export async function clocksOfPlans(
  db: Queryable,
  authority: AuthoritySlug,
  plans: readonly Plan[],
  today: IsoDate
): Promise<ReadonlyMap<PlanId, readonly DeadlineClock[]>> {
  const received = plans.filter(({ receivedOn }) => receivedOn !== undefined)
  if (received.length === 0) return new Map()
  const answering = received.some(({ inspection }) => inspection !== undefined)
  const inspections = answering ? await answeredInspections(db, authority) : []
  const findings = await priorityFindings(db, authority)
  const submitted = await firstSubmissions(db, authority)
  return new Map(
    received.map((plan) => {
      const facts = {
        ...plan,
        answers: inspections.find(({ address }) => address === plan.inspection)?.kind,
        findings: findings.get(plan.id) ?? [],
        submittedOn: submitted.get(plan.id)
      }
      return [plan.id, planClocks(facts, today)]
    })
  )
}

const priorityRow = z.object({ plan: planId, came_from: z.enum(origins) })

/** The priority actions that each plan has to answer: what starts a clock after a letter. */
async function priorityFindings(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<PlanId, ClockFacts['findings']>> {
  const rows = await db
    .selectFrom('improve.plan_finding as p')
    .innerJoin('improve.finding as f', (join) =>
      join.onRef('f.authority', '=', 'p.authority').onRef('f.id', '=', 'p.finding')
    )
    .select(['p.plan', 'f.came_from'])
    .where('p.authority', '=', authority)
    .where('f.kind', '=', 'priority-action')
    .where('f.withdrawn_at', 'is', null)
    .execute()
  const byPlan = Map.groupBy(
    rows.map((row) => priorityRow.parse(row)),
    ({ plan }) => plan
  )
  return new Map(
    [...byPlan].map(([plan, its]) => [
      plan,
      its.map(({ came_from }) => ({
        ...{ kind: 'priority-action', cameFrom: came_from, withdrawnBecause: undefined }
      }))
    ])
  )
}
