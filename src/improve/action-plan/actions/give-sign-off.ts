import type { Member } from '../../../people/permissions/member.ts'
import { type NotSigned, signFor } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Things } from '../../../thread/things.ts'
import { textNow } from '../text-now.ts'
import { wholePlan } from '../whole-plan.ts'
import { atPlan, tellTrail } from './on-plan.ts'
import { signedPlan } from './signed-plan.ts'

type SignOutcome = { readonly kind: 'signed' } | NotSigned

/** Signs a plan for a post. */
export function giveSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  things: Pick<Things, 'describe'>,
  { plan, ...typed }: { readonly plan: string; readonly id: string; readonly seen: string }
): Promise<SignOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<SignOutcome> => {
    const whole = await wholePlan(open.tx, member, things, open.plan.id, open.today)
    if (whole === undefined) return { kind: 'not-there' }
    const signed = await signFor(open, await signedPlan(open), textNow(whole), typed)
    if (signed.kind !== 'signed') return signed
    const { before, after } = signed.told
    await tellTrail(open, open.plan.id, {
      ...{ action: 'sign plan off', before },
      after: { ...after, actions: whole.actions.length }
    })
    return { kind: 'signed' }
  })
}
