import { actorOf, type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { appendToTrail } from '../../trail/append.ts'
import { type LinkProblem, reasonProblem } from '../link.ts'
import { seenLink } from '../seen-link.ts'
import { markWithdrawn } from '../store.ts'
import { thingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unfit'; readonly problems: readonly LinkProblem[] }
  /** Somebody took it back before. */
  | { readonly kind: 'withdrawn-already' }
  /** There is no such link, or it is not the member’s to see. */
  | { readonly kind: 'not-found' }

/** Takes a link back, with the reason. It is kept, shows as withdrawn, and can be drawn again. */
export function withdrawLink(
  db: Database,
  clock: Clock,
  member: Member,
  things: Things,
  input: { readonly link: string; readonly because: string }
): Promise<WithdrawOutcome> {
  return inScope(db, scopeOf(member), async (tx) => {
    const seen = await seenLink(tx, member, things, input.link)
    if (seen === undefined) return { kind: 'not-found' }
    const because = input.because.trim()
    const problem = reasonProblem(because)
    if (problem !== undefined) return { kind: 'unfit', problems: [problem] }
    const at = clock.now()
    const { authority } = member.workspace
    const withdrawn = { withdrawnBy: member.name, withdrawnAt: at, because }
    if (!(await markWithdrawn(tx, authority, input.link, withdrawn))) return { kind: 'withdrawn-already' }
    const { from, relation, to } = seen.link
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'withdraw link',
      subject: { kind: 'link', id: input.link },
      before: { from: thingKey(from), relation, to: thingKey(to) },
      after: {},
      reason: because
    })
    return { kind: 'withdrawn' }
  })
}
