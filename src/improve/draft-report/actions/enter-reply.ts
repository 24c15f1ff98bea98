import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { replies } from '../draft-report.ts'
import { updateComment } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail } from './on-draft.ts'

export interface TypedReply {
  readonly reply: string
  readonly words: string
  readonly on: string
}

/** Enters what the inspectorate answered to a comment that was sent. */
export function enterReply(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly draft: string; readonly comment: string; readonly revision: number },
  typed: TypedReply
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id: seen.draft, asks: 'all' }, async (open) => {
    const { tx, at, draft } = open
    const comment = draft.comments.find(({ id }) => id === seen.comment)
    if (comment === undefined || draft.sentOn === undefined || comment.decision !== 'send') {
      return { kind: 'not-there' }
    }
    if (comment.revision !== seen.revision) {
      return {
        kind: 'changed-meanwhile',
        notice: 'Somebody entered a reply before you, and nothing was written'
      }
    }
    const reply = replies.find((one) => one === typed.reply)
    const on = dayInForm('on', typed.on, 'Enter the day of the reply')
    const problems = [
      ...(reply === undefined ? [{ field: 'reply', message: 'Choose what was answered' }] : []),
      ...('problem' in on ? [on.problem] : []),
      ...('day' in on && (on.day < draft.sentOn || on.day > dayInEngland(at))
        ? [{ field: 'on', message: 'It came after the comments were sent, and not after today' }]
        : []),
      ...(typed.words.length > 5_000 ? [{ field: 'words', message: 'Enter at most 5,000 characters' }] : [])
    ]
    if (reply === undefined || 'problem' in on || problems.length > 0) return { kind: 'unfit', problems }
    await updateComment(tx, member.workspace.authority, {
      ...{ ...comment, reply, replyWords: typed.words.trim(), repliedOn: on.day },
      revision: comment.revision + 1
    })
    await tellTrail(open, {
      action: 'enter reply to comment on draft report',
      before: { number: comment.number, reply: comment.reply ?? null },
      after: { number: comment.number, reply, repliedOn: on.day }
    })
    return { kind: 'changed' }
  })
}
