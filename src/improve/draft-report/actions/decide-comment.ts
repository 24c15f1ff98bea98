import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { updateComment } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

/** Agrees that a comment is sent, or that it is not. */
export function decideComment(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly draft: string; readonly comment: string; readonly revision: number },
  to: string
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id: seen.draft, asks: 'all' }, async (open) => {
    const { tx, draft } = open
    const comment = draft.comments.find(({ id }) => id === seen.comment)
    if (comment === undefined) return { kind: 'not-there' }
    if (draft.sentOn !== undefined)
      return unfit('main-content', 'The comments were sent: they stay as they were sent')
    const decision = (['send', 'leave-out'] as const).find((one) => one === to)
    if (decision === undefined) return unfit('main-content', 'Say whether the comment is sent')
    if (comment.revision !== seen.revision) {
      return {
        kind: 'changed-meanwhile',
        notice: `Comment ${comment.number} was changed before you: read it again`
      }
    }
    const changed = { ...comment, decision, decidedBy: member.name, revision: comment.revision + 1 }
    await updateComment(tx, member.workspace.authority, changed)
    await tellTrail(open, {
      action: 'decide on comment on draft report',
      before: { number: comment.number, decision: comment.decision ?? null },
      after: { number: comment.number, decision }
    })
    return { kind: 'changed' }
  })
}
