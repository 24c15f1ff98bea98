import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { type Draft, textKey } from '../draft.ts'
import { setThrownAway } from '../store.ts'

export type ThrowOutcome =
  | { readonly kind: 'done'; readonly draft: Draft }
  /** No draft of theirs, or not in that state any more. */
  | { readonly kind: 'not-there' }

/** Throws a draft of one's own away. It can be put back for a while, see `undoDays`. */
export function throwAway(
  db: Database,
  clock: Clock,
  member: Member,
  writing: string
): Promise<ThrowOutcome> {
  return inScope(db, scopeOf(member), async (tx) => {
    const now = clock.now()
    const draft = await setThrownAway(tx, member, writing, now)
    if (draft === undefined) return { kind: 'not-there' }
    await appendToTrail(tx, now, {
      ...actorOf(member),
      chain: member.workspace.authority,
      action: 'throw away draft',
      subject: { kind: 'draft', id: textKey(draft.text) },
      before: { characters: draft.words.length },
      after: {}
    })
    return { kind: 'done', draft }
  })
}

/** Puts a draft back that was thrown away. */
export function putBack(db: Database, clock: Clock, member: Member, writing: string): Promise<ThrowOutcome> {
  return inScope(db, scopeOf(member), async (tx) => {
    const draft = await setThrownAway(tx, member, writing, undefined)
    if (draft === undefined) return { kind: 'not-there' }
    await appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: member.workspace.authority,
      action: 'put back draft',
      subject: { kind: 'draft', id: textKey(draft.text) },
      before: {},
      after: { characters: draft.words.length }
    })
    return { kind: 'done', draft }
  })
}
