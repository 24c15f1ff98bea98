import { dayInEngland } from '../../../framework/day-in-england.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { expectedOf } from '../expected-store.ts'
import { asTyped, readFacts, type TypedFacts } from '../facts.ts'
import { documentHeld, type SaidOfDocument, updateFacts } from '../store.ts'

export type ChangeFactsOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed what is known of it since the form was opened. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-there' }

/** Changes what is known of a document: its place, its kind, its days, and the post that answers for it. */
export function changeFacts(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedFacts,
  revision: number
): Promise<ChangeFactsOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ChangeFactsOutcome> => {
    const document = await documentHeld(tx, authority, id)
    if (document === undefined || document.withdrawn !== undefined) return { kind: 'not-there' }
    const at = clock.now()
    const read = readFacts(typed, {
      posts: await postsOf(tx, authority),
      expected: await expectedOf(tx, authority),
      today: dayInEngland(at)
    })
    if (read.kind === 'unfit') return read
    const { before, after } = difference(document, read.said)
    if (Object.keys(after).length === 0) return { kind: 'unchanged' }
    if (document.revision !== revision) return { kind: 'changed-meanwhile' }
    await updateFacts(tx, authority, document.id, read.said, revision + 1)
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'change what is known of document',
      subject: { kind: 'document', id: document.id },
      before,
      after
    })
    return { kind: 'changed' }
  })
}

function difference(before: SaidOfDocument, after: SaidOfDocument): Record<'before' | 'after', TrailFields> {
  const was = new Map(Object.entries(asTyped(before)))
  const changed = Object.entries(asTyped(after)).filter(([field, value]) => was.get(field) !== value)
  const orNull = (value = '') => (value === '' ? null : value)
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, orNull(String(was.get(field) ?? ''))])),
    after: Object.fromEntries(changed.map(([field, value]) => [field, orNull(String(value))]))
  }
}
