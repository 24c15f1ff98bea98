import { randomUUID } from 'node:crypto'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { nameProblems, queryToSave, type SavedView, savedViewId } from '../saved-view.ts'
import { insertSavedView, savedViewsFor } from '../saved-view-store.ts'

export type SaveViewOutcome =
  | { readonly kind: 'saved'; readonly view: SavedView }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Keeps a way of looking at the actions under a name: for the member, or, where they keep plans, for everybody here. */
export function saveView(
  db: Database,
  clock: Clock,
  member: Member,
  typed: { readonly name: string; readonly query: string; readonly shared: boolean }
): Promise<SaveViewOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<SaveViewOutcome> => {
    // Two who give one name at once: the second is told.
    await lockWorkspace(tx, authority)
    const shared = typed.shared && member.may.has('keep-plan')
    const others = (await savedViewsFor(tx, authority, member.account)).filter(
      ({ account }) => (account === undefined) === shared
    )
    const name = inOneLine(typed.name)
    const query = queryToSave(typed.query)
    const problems = nameProblems(name, others)
    if (query === undefined) {
      const message = 'These filters cannot be kept: choose them again on the list'
      return { kind: 'unfit', problems: [...problems, { field: 'name', message }] }
    }
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const view: SavedView = {
      ...{ id: savedViewId.parse(randomUUID()), name, query, madeBy: member.name },
      account: shared ? undefined : member.account
    }
    await insertSavedView(tx, authority, view, at)
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'save view of actions',
      subject: { kind: 'saved-view', id: view.id },
      before: {},
      after: { name, query, forEverybody: shared }
    })
    return { kind: 'saved', view }
  })
}
