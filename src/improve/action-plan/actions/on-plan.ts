import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { Plan, PlanId } from '../plan.ts'
import { planLocked, updatePlan } from '../store.ts'

/** No such plan of the authority's. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** What came of a change: the plan as it stands after it, or why nothing was written. */
export type PlanOutcome =
  | { readonly kind: 'changed'; readonly plan: Plan }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed the plan after the person saw it: how it stands now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: Plan }
  | NotThere

/** What an action on a plan works with. */
export interface AtPlan {
  readonly tx: Transaction
  readonly at: Date
  readonly today: IsoDate
  readonly member: Member
  readonly plan: Plan
}

/** Which plan somebody means, and which state of it they saw. */
export interface SeenPlan {
  readonly id: string
  readonly revision: number
}

/** Opens a plan of the member's authority, held against everybody else until the action ends. */
export function atPlan<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  act: (open: AtPlan) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  return inScope(db, scopeOf(member), async (tx): Promise<Outcome | NotThere> => {
    const plan = await planLocked(tx, member.workspace.authority, id)
    if (plan === undefined) return { kind: 'not-there' }
    const at = clock.now()
    return act({ tx, at, today: dayInEngland(at), member, plan })
  })
}

/** The same for a change, where the plan still stands as the person saw it. What has ended is changed no more. */
export function onPlan(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenPlan,
  change: (open: AtPlan) => Promise<PlanOutcome>
): Promise<PlanOutcome> {
  return atPlan(db, clock, member, seen.id, async (open): Promise<PlanOutcome> => {
    if (open.plan.revision !== seen.revision) return { kind: 'changed-meanwhile', now: open.plan }
    if (open.plan.state === 'ended') {
      return unfit('main-content', 'The plan has ended, and nothing about it is changed any more')
    }
    return change(open)
  })
}

/** What was done to a plan, for the trail. */
interface PlanDeed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Keeps a changed plan as the next revision and tells the trail: the last of an action. */
export async function keepPlan(open: AtPlan, changed: Partial<Plan>, deed: PlanDeed): Promise<PlanOutcome> {
  const plan = { ...open.plan, ...changed, revision: open.plan.revision + 1 }
  await updatePlan(open.tx, open.member.workspace.authority, plan)
  await tellTrail(open, plan.id, deed)
  return { kind: 'changed', plan }
}

export async function tellTrail(
  { tx, at, member }: Pick<AtPlan, 'tx' | 'at' | 'member'>,
  plan: PlanId,
  deed: PlanDeed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    subject: { kind: 'action-plan', id: plan },
    ...deed
  })
}

/** One thing wrong with one field. */
export function unfit(field: string, message: string) {
  return { kind: 'unfit' as const, problems: [{ field, message }] }
}
