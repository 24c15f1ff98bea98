import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { reasonProblems } from '../overruling.ts'
import { overrulingsOf, updateWithdrawn } from '../store.ts'

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'withdrawn-already'; readonly by: string }
  | { readonly kind: 'not-there' }

/** Takes back what was expected in place of the rules' answer, with a reason. It stays in the history. */
export function withdrawOverruling(
  db: Database,
  clock: Clock,
  member: Member,
  { id, because }: { readonly id: string; readonly because: string }
): Promise<WithdrawOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<WithdrawOutcome> => {
    await lockWorkspace(tx, authority)
    const overruling = (await overrulingsOf(tx, authority)).find((one) => one.id === id)
    if (overruling === undefined) return { kind: 'not-there' }
    if (overruling.withdrawn !== undefined) return { kind: 'withdrawn-already', by: overruling.withdrawn.by }
    const reason = because.trim()
    const problems = reasonProblems(reason, 'because', 'Say why you withdraw it')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const actor = actorOf(member)
    await updateWithdrawn(tx, authority, overruling.id, { by: actor.actor, at, because: reason })
    const { kind, earliestOn, latestOn } = overruling
    await appendToTrail(tx, at, {
      ...{ ...actor, chain: authority, action: 'withdraw overruling of outlook', reason },
      subject: { kind: 'outlook-overruling', id: overruling.id },
      before: { kind, earliestOn, latestOn },
      after: { withdrawn: true }
    })
    return { kind: 'withdrawn' }
  })
}
