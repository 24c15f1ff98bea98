import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { keepTakenBack, signOffAt } from '../sign-off-store.ts'
import { atPlan, type NotThere, tellTrail } from './on-plan.ts'

export type TakeBackOutcome = { readonly kind: 'taken-back' } | { readonly kind: 'unchanged' } | NotThere

/** Takes back that a post was asked to sign, while it has not; what was signed stays signed. */
export function takeSignOffBack(
  db: Database,
  clock: Clock,
  member: Member,
  plan: string,
  id: string
): Promise<TakeBackOutcome> {
  return atPlan(db, clock, member, plan, async (open): Promise<TakeBackOutcome> => {
    const { authority } = member.workspace
    const signOff = await signOffAt(open.tx, authority, open.plan.id, id)
    if (signOff === undefined) return { kind: 'not-there' }
    if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
    await keepTakenBack(open.tx, authority, signOff.id)
    await tellTrail(open, open.plan.id, {
      ...{ action: 'take back asking for sign-off of plan', before: { post: signOff.post } },
      after: {}
    })
    return { kind: 'taken-back' }
  })
}
