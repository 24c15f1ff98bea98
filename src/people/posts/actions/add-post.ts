import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import { answersForProblem } from '../answers-for.ts'
import { idFor, type Naming, type PostProblem, problemsWithNaming } from '../naming.ts'
import { type PostId, postId } from '../post.ts'
import { insertPost, postsOf } from '../store.ts'
import { tellTrail } from './on-post.ts'

export type AddOutcome =
  | { readonly kind: 'added'; readonly post: PostId }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }

/** Adds a post to the authority; nobody holds it yet. */
export function addPost(
  db: Database,
  clock: Clock,
  member: Member,
  named: Naming & { readonly answersFor: string }
): Promise<AddOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AddOutcome> => {
    await lockWorkspace(tx, authority)
    const posts = await postsOf(tx, authority)
    const problems = [...problemsWithNaming(named, posts), ...answersForProblem(named.answersFor)]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const id = postId.parse(idFor(named.title, new Set(posts.map((post) => post.id))))
    await insertPost(tx, authority, { id, ...named })
    await tellTrail({ tx, at: clock.now(), member }, id, {
      action: 'add post',
      before: {},
      after: { title: named.title, alsoKnownAs: [...named.alsoKnownAs], answersFor: named.answersFor }
    })
    return { kind: 'added', post: id }
  })
}
