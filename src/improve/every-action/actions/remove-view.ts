import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { mayRemove, type SavedView } from '../saved-view.ts'
import { deleteSavedView, savedViewsFor } from '../saved-view-store.ts'

export type RemoveViewOutcome =
  | { readonly kind: 'removed'; readonly view: SavedView }
  /** There is none of that id that is the member's to remove. */
  | { readonly kind: 'not-there' }

/** Takes a saved view away: one's own, or, for whoever keeps plans, one of everybody's. The actions stay as they are. */
export function removeView(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<RemoveViewOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<RemoveViewOutcome> => {
    const view = (await savedViewsFor(tx, authority, member.account)).find((one) => one.id === id)
    if (view === undefined || !mayRemove(view, member)) return { kind: 'not-there' }
    await deleteSavedView(tx, authority, view.id)
    await appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: authority,
      action: 'remove view of actions',
      subject: { kind: 'saved-view', id: view.id },
      before: { name: view.name, query: view.query, forEverybody: view.account === undefined },
      after: {}
    })
    return { kind: 'removed', view }
  })
}
