import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { recognise } from '../../people/posts/recognise.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Queryable } from '../../platform/database/database.ts'

/** The post that the council's papers name for the improvements (V: minutes of the executive board, 22 June 2022). */
export const answeringTitle = 'Director of Children and Families'

/** What the same post is called by law and elsewhere, where the authority does not use the papers' words. */
const otherTitles = ['Director of Children’s Services', 'DCS']

/** The post that answers for the example's actions; undefined where the authority keeps none of the kind that stands. */
export async function answeringPost(
  db: Queryable,
  authority: AuthoritySlug
): Promise<StaffedPost | undefined> {
  const posts = (await postsOf(db, authority)).filter(({ endedOn }) => endedOn === undefined)
  for (const title of [answeringTitle, ...otherTitles]) {
    const called = recognise(title, posts)
    if (called.kind === 'recognised') return called.post
  }
  return undefined
}
