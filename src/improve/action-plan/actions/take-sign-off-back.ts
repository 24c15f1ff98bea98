import type { Member } from '../../../people/permissions/member.ts'
import { takeAskingBack } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { atPlan, type NotThere, tellTrail } from './on-plan.ts'
import { signedPlan } from './signed-plan.ts'

export type TakeBackOutcome = { readonly kind: 'taken-back' } | { readonly kind: 'unchanged' } | NotThere

/** Takes back that a post was asked to sign a plan. */
export function takeSignOffBack(
  db: Database,
  clock: Clock,
  member: Member,
  plan: string,
  id: string
): Promise<TakeBackOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<TakeBackOutcome> => {
    const taken = await takeAskingBack(await signedPlan(open), id)
    if (taken.kind !== 'taken-back') return taken
    await tellTrail(open, open.plan.id, { action: 'take back asking for sign-off of plan', ...taken.told })
    return { kind: 'taken-back' }
  })
}
