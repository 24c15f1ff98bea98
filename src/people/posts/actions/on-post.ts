import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import type { PostId, StaffedPost } from '../post.ts'
import { postsOf } from '../store.ts'

/** No such post of the authority's, or one that has ended and stays as it was. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** What an action on a post works with: the transaction, the moment, the post as it stands, and the others. */
export interface AtPost {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly post: StaffedPost
  readonly others: readonly StaffedPost[]
}

/** Opens a post of the member's authority that has not ended, held against everybody else who would change it. */
export function onPost<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  change: (open: AtPost) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    const posts = await postsOf(tx, authority)
    const post = posts.find((one) => one.id === id)
    if (post === undefined || post.endedOn !== undefined) return { kind: 'not-there' }
    return change({ tx, at: clock.now(), member, post, others: posts.filter((one) => one !== post) })
  })
}

/** What was done to a post, for the trail. */
interface PostDeed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string | undefined
}

export async function tellTrail(
  { tx, at, member }: Pick<AtPost, 'tx' | 'at' | 'member'>,
  post: PostId,
  { action, before, after, reason }: PostDeed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    action,
    subject: { kind: 'post', id: post },
    before,
    after,
    ...(reason === undefined ? {} : { reason })
  })
}
