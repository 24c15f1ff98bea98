import { dayInEngland } from '../../framework/day-in-england.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { PlanContent } from './content.ts'
import { newestOfEachPost, type SignOff, standingOf } from './sign-off.ts'

/** A plan with the signatures that were given, each with whether it was given for this very state. */
export function withSignatures(
  content: PlanContent,
  signOffs: readonly SignOff[],
  posts: readonly StaffedPost[]
): PlanContent {
  return {
    ...content,
    signatures: newestOfEachPost(signOffs).flatMap((signOff) => {
      const standing = standingOf(signOff, content)
      if (standing.kind !== 'stands' && standing.kind !== 'overtaken') return []
      const { by, as, at } = standing.given
      return [
        {
          ...{ post: postInWords(posts, signOff.post), by, as, on: dayInEngland(at) },
          forThis: standing.kind === 'stands'
        }
      ]
    })
  }
}

/** A post in its words, ended or not. */
export function postInWords(posts: readonly StaffedPost[], id: string): string {
  const post = posts.find((one) => one.id === id)
  return post === undefined ? 'A post that is no more' : officerWords(post)
}
