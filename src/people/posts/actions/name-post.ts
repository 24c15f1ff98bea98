import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { type Naming, type PostProblem, problemsWithNaming } from '../naming.ts'
import { insertFormerTitle, updatePost } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'

export type NameOutcome =
  | { readonly kind: 'named' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  /** Somebody renamed it after the person saw it: what it is called now. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  | NotThere

/**
 * Renames a post, or changes which other forms of words mean it. Everything that names the post says the new words
 * from now on; the words before stay in its history and are recognised where a paper of that time says them.
 */
export function namePost(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  named: Naming & { readonly seen: string }
): Promise<NameOutcome> {
  return onPost(db, clock, member, id, async ({ tx, at, post, others }): Promise<NameOutcome> => {
    const { title, alsoKnownAs, seen } = named
    if (post.title !== seen) return { kind: 'changed-meanwhile', now: post.title }
    const renamed = post.title !== title
    const sameForms = post.alsoKnownAs.join('\n') === alsoKnownAs.join('\n')
    if (!renamed && sameForms) return { kind: 'unchanged' }
    const problems = problemsWithNaming({ title, alsoKnownAs }, others)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const { authority } = member.workspace
    if (renamed) {
      const former = { title: post.title, until: dayInEngland(at), replacedAt: at }
      await insertFormerTitle(tx, authority, post.id, former)
    }
    await updatePost(tx, authority, post.id, { title, alsoKnownAs })
    await tellTrail({ tx, at, member }, post.id, {
      action: renamed ? 'rename post' : 'change other forms of words',
      before: {
        ...(renamed ? { title: post.title } : {}),
        ...(sameForms ? {} : { alsoKnownAs: [...post.alsoKnownAs] })
      },
      after: { ...(renamed ? { title } : {}), ...(sameForms ? {} : { alsoKnownAs: [...alsoKnownAs] }) }
    })
    return { kind: 'named' }
  })
}
