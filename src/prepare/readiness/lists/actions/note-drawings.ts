import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { lockWorkspace } from '../../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../../platform/web/reply.ts'
import { appendToTrail } from '../../../../trail/append.ts'
import { drawingsFor, type TypedDrawing } from '../list-drawing.ts'
import { drawingsOf, putDrawing, removeDrawing } from '../store.ts'

export type NoteOutcome =
  | { readonly kind: 'noted'; readonly lists: readonly number[] }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody noted another day for these since the form was opened. */
  | { readonly kind: 'changed-meanwhile'; readonly lists: readonly number[] }

/** Notes by hand when lists of annex A were last drawn; each that changed stands on the trail. */
export function noteDrawings(
  db: Database,
  clock: Clock,
  member: Member,
  typed: readonly TypedDrawing[]
): Promise<NoteOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<NoteOutcome> => {
    await lockWorkspace(tx, authority)
    const at = clock.now()
    const found = drawingsFor(typed, dayInEngland(at))
    if (found.kind === 'unfit') return found
    const now = new Map((await drawingsOf(tx, authority)).map(({ list, drawnOn }) => [list, drawnOn]))
    const overtaken = found.changed.filter(({ list, seen }) => (now.get(list) ?? '') !== seen)
    if (overtaken.length > 0) return { kind: 'changed-meanwhile', lists: overtaken.map(({ list }) => list) }
    for (const { list, drawnOn } of found.changed) {
      if (drawnOn === undefined) await removeDrawing(tx, authority, list)
      else await putDrawing(tx, authority, { list, drawnOn, notedBy: member.name }, at)
    }
    for (const { list, drawnOn } of found.changed) {
      await appendToTrail(tx, at, {
        ...{ ...actorOf(member), chain: authority, action: 'note list as drawn' },
        subject: { kind: 'inspection-list', id: `${list}` },
        before: { drawnOn: now.get(list) ?? null },
        after: { drawnOn: drawnOn ?? null }
      })
    }
    return { kind: 'noted', lists: found.changed.map(({ list }) => list) }
  })
}
