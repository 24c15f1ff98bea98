import { randomUUID } from 'node:crypto'
import { plainLines } from '../../../people/drafts/draft.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { insertComment } from '../comment-store.ts'
import { type CommentId, commentId, longestComment } from '../contribution.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type CommentOutcome =
  | { readonly kind: 'said'; readonly comment: CommentId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Remarks on a claim, in its place. */
export function commentOnClaim(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: string
): Promise<CommentOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<CommentOutcome> => {
    const { tx, at, claim } = open
    const words = plainLines(typed).trim()
    if (words === '') return unfit('Write your comment')
    if (words.length > longestComment)
      return unfit(`A comment has at most ${longestComment} characters, and this has ${words.length}`)
    const comment = commentId.parse(randomUUID())
    const said = { id: comment, words, saidBy: member.name, saidAt: at, account: member.account }
    await insertComment(tx, member.workspace.authority, claim.id, said)
    await tellTrailOfClaim(open, { action: 'comment on claim', before: {}, after: { comment: words } })
    return { kind: 'said', comment }
  })
}

function unfit(message: string): CommentOutcome {
  return { kind: 'unfit', problems: [{ field: 'comment', message }] }
}
