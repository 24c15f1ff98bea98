import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { Plan } from '../../action-plan/plan.ts'
import { planOfAction } from '../plan-of-action.ts'
import type { PlannedAction } from '../planned-action.ts'
import { chosenActions } from '../store.ts'
import { lockAction, type Writer } from '../write-store.ts'

/** No such action of the authority's. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** Something does not fit: what, where, and what to do. Nothing was written. */
export interface Unfit {
  readonly kind: 'unfit'
  readonly problems: readonly RequestProblem[]
}

/** What came of a deed that changes an action. */
export type ActionOutcome = { readonly kind: 'done'; readonly action: PlannedAction } | Unfit | NotThere

/** What a deed on an action works with. */
export interface AtAction {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly writer: Writer
  readonly action: PlannedAction
  readonly plan: Pick<Plan, 'id' | 'title' | 'state'>
}

/**
 * Opens an action of the member's authority, held against everybody else. One that was taken out of its plan, or whose
 * plan has ended, is not changed any more.
 */
export function onAction<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  change: (open: AtAction) => Promise<Outcome>
): Promise<Outcome | Unfit | NotThere> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<Outcome | Unfit | NotThere> => {
    await lockAction(tx, authority, id)
    const [action] = await chosenActions(tx, authority, { ids: [id] })
    if (action === undefined) return { kind: 'not-there' }
    const plan = await planOfAction(tx, authority, action.plan)
    if (plan === undefined) return { kind: 'not-there' }
    if (action.withdrawnBecause !== undefined) {
      return unfit('main-content', 'The action was taken out of the plan: it is kept as it was')
    }
    if (plan.state === 'ended') {
      return unfit('main-content', 'The plan has ended: its actions are kept as they were')
    }
    const at = clock.now()
    return change({ tx, at, member, writer: writerOf(member, at), action, plan })
  })
}

/** The member as rows keep whoever writes. */
export function writerOf(member: Member, at: Date): Writer {
  return { by: member.name, as: member.posts[0]?.title, at }
}

/** Appends what was done to an action to the trail: the last of every deed. */
export async function noteInTrail(
  {
    tx,
    at,
    member,
    action
  }: Pick<AtAction, 'tx' | 'at' | 'member'> & {
    readonly action: Pick<PlannedAction, 'id'>
  },
  deed: {
    readonly action: string
    readonly before: TrailFields
    readonly after: TrailFields
    readonly reason?: string | undefined
  }
): Promise<void> {
  const { reason, ...told } = deed
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    ...told,
    subject: { kind: 'planned-action', id: action.id },
    ...(reason === undefined || reason === '' ? {} : { reason })
  })
}

export function unfit(field: string, message: string): Unfit {
  return { kind: 'unfit', problems: [{ field, message }] }
}
