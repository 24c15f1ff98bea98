import type { TextKind, TextRef } from '../drafts/draft.ts'
import { peoplePaths } from '../paths.ts'
import { officerWords } from './officer-words.ts'
import type { PostId } from './post.ts'
import { postOf } from './store.ts'

/** What a post answers for, as whoever manages posts writes it. */
export const answersForText: TextKind = {
  kind: 'post-answers-for',
  may: 'manage-posts',
  savedText: async (tx, member, id) => {
    const post = await postOf(tx, member.workspace.authority, id)
    if (post === undefined || post.endedOn !== undefined) return undefined
    return {
      words: post.answersFor,
      title: `What the ${officerWords(post)} answers for`,
      href: peoplePaths.postAnswersFor(post.id)
    }
  }
}

/** Which text it is, for drafts of it. */
export function answersForRef(post: PostId): TextRef {
  return { kind: answersForText.kind, id: post }
}
