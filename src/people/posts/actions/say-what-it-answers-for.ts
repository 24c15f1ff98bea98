import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { answersForProblem } from '../answers-for.ts'
import type { PostProblem } from '../naming.ts'
import { updatePost } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'

export type AnswersForOutcome =
  | { readonly kind: 'said' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  /** Somebody changed the text after the person began from it: what it says now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  | NotThere

/** Says what a post answers for, in the authority's own words; `seen` is the text that the writing began from. */
export function sayWhatItAnswersFor(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  { text, seen }: { readonly text: string; readonly seen: string }
): Promise<AnswersForOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<AnswersForOutcome> => {
    const { tx, post } = open
    if (post.answersFor === text) return { kind: 'unchanged' }
    if (post.answersFor !== seen) return { kind: 'changed-meanwhile', now: post.answersFor }
    const problems = answersForProblem(text)
    if (problems.length > 0) return { kind: 'unfit', problems }
    await updatePost(tx, member.workspace.authority, post.id, { answersFor: text })
    await tellTrail(open, post.id, {
      action: 'say what post answers for',
      before: { answersFor: post.answersFor },
      after: { answersFor: text }
    })
    return { kind: 'said' }
  })
}
