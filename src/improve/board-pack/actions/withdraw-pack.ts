import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { noteWithdrawn, packOf } from '../pack-store.ts'

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

const longestReason = 1000

/** Withdraws a pack that was frozen by mistake: it is kept with the reason, and no later pack is compared with it. */
export function withdrawPack(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: string
): Promise<WithdrawOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<WithdrawOutcome> => {
    const pack = await packOf(tx, authority, id)
    if (pack === undefined || pack.withdrawnBecause !== undefined) return { kind: 'not-there' }
    const because = typed.trim()
    if (because === '' || because.length > longestReason) {
      const message =
        because === ''
          ? 'Enter why the pack is withdrawn'
          : `Enter at most ${longestReason} characters; these are ${because.length}`
      return { kind: 'unfit', problems: [{ field: 'because', message }] }
    }
    const at = clock.now()
    await noteWithdrawn(tx, authority, pack.id, { by: member.name, at, because })
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'withdraw board pack',
      subject: { kind: 'board-pack', id: pack.id },
      before: { withdrawn: false },
      after: { withdrawn: true },
      reason: because
    })
    return { kind: 'withdrawn' }
  })
}
