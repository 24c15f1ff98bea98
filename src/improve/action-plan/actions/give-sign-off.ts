import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Things } from '../../../thread/things.ts'
import { fingerprintOf } from '../differences.ts'
import { planPaths } from '../plan-paths.ts'
import { keepSignature, signOffAt } from '../sign-off-store.ts'
import { wholePlan } from '../whole-plan.ts'
import { atPlan, type NotThere, tellTrail } from './on-plan.ts'
import { tellAsker } from './tell-post.ts'

export type SignOutcome =
  | { readonly kind: 'signed' }
  /** It was signed, or the asking taken back, before this. */
  | { readonly kind: 'unchanged' }
  /** Nobody signs for a post but whoever holds it, or stands in. */
  | { readonly kind: 'not-theirs' }
  /** The plan changed after the person saw it: nobody signs what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'nothing-planned' }
  | { readonly kind: 'ended' }
  | NotThere

/** Signs for a post the plan that the person saw: the state that it was given for is kept with it. */
export function giveSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  things: Pick<Things, 'describe'>,
  { plan, id, seen }: { readonly plan: string; readonly id: string; readonly seen: string }
): Promise<SignOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<SignOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    const signOff = await signOffAt(tx, authority, open.plan.id, id)
    const whole = await wholePlan(tx, member, things, open.plan.id, today)
    if (signOff === undefined || whole === undefined) return { kind: 'not-there' }
    const held = member.posts.find((post) => post.id === signOff.post)
    if (held === undefined) return { kind: 'not-theirs' }
    if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
    if (open.plan.state === 'ended') return { kind: 'ended' }
    if (whole.actions.length === 0) return { kind: 'nothing-planned' }
    const fingerprint = fingerprintOf(whole.content)
    if (fingerprint !== seen) return { kind: 'changed-meanwhile' }
    await keepSignature(tx, authority, signOff.id, {
      ...{ by: member.name, as: held.as, at },
      content: whole.content
    })
    await tellAsker(
      open,
      signOff.askedAccount,
      `${member.name} signed “${open.plan.title}” off as ${held.title}${held.as === 'deputy' ? ', as deputy' : ''}.`,
      planPaths.planSignOff(open.plan.id, signOff.id)
    )
    await tellTrail(open, open.plan.id, {
      ...{ action: 'sign plan off', before: { signOff: signOff.id } },
      after: { post: signOff.post, as: held.as, actions: whole.actions.length, fingerprint }
    })
    return { kind: 'signed' }
  })
}
