import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { lastInspection } from '../../../record/outlook/outlook.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { outlookHere } from '../outlook-here.ts'
import {
  expectationFor,
  type OverrulingId,
  overrulingId,
  ruledNow,
  type TypedExpectation
} from '../overruling.ts'
import { insertOverruling, overrulingsOf } from '../store.ts'

export type OverruleOutcome =
  | { readonly kind: 'overruled'; readonly overruling: OverrulingId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody overruled the rules already: theirs is withdrawn first, with a reason. */
  | { readonly kind: 'one-stands'; readonly madeBy: string }

/** Says what is expected in place of what the rules say, and why. The rules' answer of the moment is kept beside it. */
export function overruleOutlook(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedExpectation
): Promise<OverruleOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<OverruleOutcome> => {
    await lockWorkspace(tx, authority)
    const at = clock.now()
    const today = dayInEngland(at)
    const standing = (await overrulingsOf(tx, authority)).find(({ withdrawn }) => withdrawn === undefined)
    if (standing !== undefined) return { kind: 'one-stands', madeBy: standing.madeBy }
    const { outlook } = await outlookHere(tx, member, today)
    const found = expectationFor(typed, today, outlook.last && lastInspection(outlook.last).startedOn)
    if (found.kind === 'unfit') return found
    const id = overrulingId.parse(randomUUID())
    const { expectation } = found
    const ruledThen = ruledNow(outlook.next)
    const actor = actorOf(member)
    await insertOverruling(tx, authority, {
      ...{ ...expectation, id, ruledThen, madeAt: at },
      ...{ madeBy: actor.actor, madeAs: actor.post }
    })
    await appendToTrail(tx, at, {
      ...{ ...actor, chain: authority, action: 'overrule outlook' },
      subject: { kind: 'outlook-overruling', id },
      before: {
        rule: ruledThen.rule ?? null,
        kind: ruledThen.said?.kind ?? null,
        earliestOn: ruledThen.said?.earliestOn ?? null,
        latestOn: ruledThen.said?.latestOn ?? null
      },
      after: { kind: expectation.kind, earliestOn: expectation.earliestOn, latestOn: expectation.latestOn },
      reason: expectation.reason
    })
    return { kind: 'overruled', overruling: id }
  })
}
