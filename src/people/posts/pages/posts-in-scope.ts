import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import type { StaffedPost } from '../post.ts'
import { postsOf } from '../store.ts'

/** The posts that a member sees: those of the workspace that they stand in. */
export function postsInScope(db: Database, member: Member): Promise<StaffedPost[]> {
  return inScope(db, scopeOf(member), (tx) => postsOf(tx, member.workspace.authority))
}
