import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import { markRead } from '../store.ts'

export type ReadOutcome =
  /** Where the one that was read leads. */
  | { readonly kind: 'read'; readonly href: string | undefined }
  /** There is no such news for this person here, whoever else has it. */
  | { readonly kind: 'not-found' }

/**
 * Notes that the member has read what they were told, one thing or all of it. That somebody looked at their own news
 * changes nothing for anybody, so it is not in the trail.
 */
export async function readNews(
  db: Database,
  clock: Clock,
  member: Member,
  which: string | 'all'
): Promise<ReadOutcome> {
  const href = await inScope(db, scopeOf(member), (tx) => markRead(tx, member, clock.now(), which))
  return which === 'all' || href !== undefined ? { kind: 'read', href } : { kind: 'not-found' }
}
