import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'

/** The ids of the actions that are worked on and that these posts answer for. */
export async function openActionsOfPosts(
  db: Queryable,
  authority: AuthoritySlug,
  posts: readonly string[]
): Promise<string[]> {
  if (posts.length === 0) return []
  const rows = await db
    .selectFrom('improve.action')
    .select('id')
    .where('authority', '=', authority)
    .where('post', 'in', posts)
    .where('closed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
