import type { Member } from '../../../people/permissions/member.ts'
import type { SignOffId } from '../../../people/sign-off/sign-off.ts'
import { askToSign } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { atPlan, type NotThere, tellTrail, unfit } from './on-plan.ts'
import { signedPlan } from './signed-plan.ts'

export type AskOutcome =
  | { readonly kind: 'asked'; readonly signOff: SignOffId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Asks a post to sign a plan off by a day. */
export function askForSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  plan: string,
  typed: { readonly post: string; readonly dueOn: string }
): Promise<AskOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<AskOutcome> => {
    if (open.plan.state === 'ended')
      return unfit('main-content', 'The plan has ended: nobody signs it any more')
    const asked = await askToSign(open, await signedPlan(open), typed)
    if (asked.kind === 'unfit') return asked
    await tellTrail(open, open.plan.id, { action: 'ask for sign-off of plan', ...asked.told })
    return { kind: 'asked', signOff: asked.signOff }
  })
}
