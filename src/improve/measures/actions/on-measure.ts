import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { WholeMeasure } from '../measure.ts'
import { lockMeasure, measureOf } from '../store.ts'

/** What came of a change to a measure or its series, or why nothing was written. */
export type MeasureOutcome =
  | { readonly kind: 'changed'; readonly measure: WholeMeasure }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody was quicker: what they did, in words. Nothing was written. */
  | { readonly kind: 'changed-meanwhile'; readonly notice: string }
  /** No such measure of the authority's. */
  | { readonly kind: 'not-there' }

/** What an action on a measure works with. */
export interface AtMeasure {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly measure: WholeMeasure
}

/** Which measure somebody means and, where the change would undo another, which state of it they saw. */
export interface SeenMeasure {
  readonly id: string
  readonly revision?: number
}

/** Opens a measure of the member's authority, held against everybody else, where it still stands as they saw it. */
export function onMeasure(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenMeasure,
  change: (open: AtMeasure) => Promise<MeasureOutcome>
): Promise<MeasureOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<MeasureOutcome> => {
    await lockMeasure(tx, authority, seen.id)
    const measure = await measureOf(tx, authority, seen.id)
    if (measure === undefined) return { kind: 'not-there' }
    if (measure.withdrawnBecause !== undefined) {
      const notice = `The measure was withdrawn: ${measure.withdrawnBecause} Nothing was saved; what you typed stands below`
      return { kind: 'changed-meanwhile', notice }
    }
    if (seen.revision !== undefined && measure.revision !== seen.revision) {
      const notice =
        'Somebody else changed this measure while you wrote. Nothing was saved; what you typed stands below. Open the measure in another tab to see how it stands now, then save again'
      return { kind: 'changed-meanwhile', notice }
    }
    return change({ tx, at: clock.now(), member, measure })
  })
}

/** What the trail keeps of a deed on a measure. */
interface MeasureDeed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Appends the deed to the authority's trail, the last thing that an action does. */
export async function noteOnMeasure(
  { tx, at, member, measure }: AtMeasure,
  { action, before, after, reason }: MeasureDeed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...{ ...actorOf(member), chain: member.workspace.authority, action, before, after },
    subject: { kind: 'measure', id: measure.id },
    ...(reason === undefined ? {} : { reason })
  })
}

export function unfit(field: string, message: string): MeasureOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}

const longestReason = 500

/** What is wrong with a reason, which everything asks for that changes what others rely on. */
export function reasonProblems(reason: string, ask: string, field = 'reason'): readonly RequestProblem[] {
  if (reason === '') return [{ field, message: ask }]
  if (reason.length <= longestReason) return []
  return [{ field, message: `Enter at most ${longestReason} characters; these are ${reason.length}` }]
}
