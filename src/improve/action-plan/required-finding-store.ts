import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { maybe } from '../columns.ts'
import { type FindingId, findingId } from '../findings/finding.ts'
import { type PlanId, planId } from './plan.ts'

const requiredRow = z.object({ plan: planId, finding: findingId })

/** What each plan of the authority has to answer. */
export async function requiredFindings(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<PlanId, readonly FindingId[]>> {
  const rows = await db
    .selectFrom('improve.plan_finding')
    .select(['plan', 'finding'])
    .where('authority', '=', authority)
    .orderBy('finding')
    .execute()
  const byPlan = Map.groupBy(
    rows.map((row) => requiredRow.parse(row)),
    ({ plan }) => plan
  )
  return new Map([...byPlan].map(([plan, required]) => [plan, required.map(({ finding }) => finding)]))
}

/** That a plan came to answer a finding, or no longer does. */
export interface RequiredFindingChange {
  readonly finding: FindingId
  readonly what: 'added' | 'removed'
  readonly reason: string
  readonly madeBy: string
  readonly madeAs: string | undefined
  readonly madeAt: Date
}

const changeRow: z.ZodType<RequiredFindingChange> = z
  .object({
    finding: findingId,
    what: z.enum(['added', 'removed']),
    reason: z.string(),
    made_by: z.string(),
    made_as: maybe(z.string()),
    made_at: z.date()
  })
  .transform((row) => ({
    ...{ finding: row.finding, what: row.what, reason: row.reason },
    ...{ madeBy: row.made_by, madeAs: row.made_as, madeAt: row.made_at }
  }))

/** How a plan came to answer what it answers, oldest first. */
export async function requiredFindingChanges(
  db: Queryable,
  authority: AuthoritySlug,
  plan: PlanId
): Promise<RequiredFindingChange[]> {
  const rows = await db
    .selectFrom('improve.plan_finding_change')
    .select(['finding', 'what', 'reason', 'made_by', 'made_as', 'made_at'])
    .where('authority', '=', authority)
    .where('plan', '=', plan)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => changeRow.parse(row))
}

/** Has a plan answer these findings too. Which it answers already stay as they are. */
export async function requireFindings(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: PlanId,
  findings: readonly FindingId[],
  change: Omit<RequiredFindingChange, 'finding' | 'what'>
): Promise<void> {
  if (findings.length === 0) return
  await tx
    .insertInto('improve.plan_finding')
    .values(findings.map((finding) => ({ authority, plan, finding })))
    .onConflict((conflict) => conflict.columns(['authority', 'plan', 'finding']).doNothing())
    .execute()
  await noteChanges(tx, authority, plan, findings, { ...change, what: 'added' })
}

/** Has a plan answer a finding no longer. */
export async function releaseFinding(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: PlanId,
  { finding, ...change }: Omit<RequiredFindingChange, 'what'>
): Promise<void> {
  await tx
    .deleteFrom('improve.plan_finding')
    .where('authority', '=', authority)
    .where('plan', '=', plan)
    .where('finding', '=', finding)
    .execute()
  await noteChanges(tx, authority, plan, [finding], { ...change, what: 'removed' })
}

async function noteChanges(
  tx: Transaction,
  authority: AuthoritySlug,
  plan: PlanId,
  findings: readonly FindingId[],
  { what, reason, madeBy, madeAs, madeAt }: Omit<RequiredFindingChange, 'finding'>
): Promise<void> {
  await tx
    .insertInto('improve.plan_finding_change')
    .values(
      findings.map((finding) => ({
        ...{ authority, id: randomUUID(), plan, finding, what, reason },
        ...{ made_by: madeBy, made_as: madeAs ?? null, made_at: madeAt }
      }))
    )
    .execute()
}
