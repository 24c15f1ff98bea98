import { randomUUID } from 'node:crypto'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { commentKinds, type DraftComment, draftCommentId } from '../draft-report.ts'
import { insertComment, updateComment } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

export interface TypedComment {
  readonly kind: string
  readonly paragraph: string
  readonly page: string
  readonly says: string
  readonly wrong: string
  readonly should: string
  readonly evidence: string
}

const mostCharacters = 5_000

/** Writes what is wrong with a place of a draft, anew or in place of what was written; until the comments were sent. */
export function writeComment(
  db: Database,
  clock: Clock,
  member: Member,
  at: {
    readonly draft: string
    /** Undefined for a new one. */
    readonly comment: { readonly id: string; readonly revision: number } | undefined
  },
  typed: TypedComment
): Promise<DraftOutcome> {
  const { authority } = member.workspace
  return onDraft<DraftOutcome>(db, clock, member, { id: at.draft, asks: 'all' }, async (open) => {
    const { tx, draft } = open
    if (draft.sentOn !== undefined)
      return unfit('main-content', 'The comments were sent: they stay as they were sent')
    const read = readComment(typed)
    if (read.kind === 'unfit') return read
    if (at.comment === undefined) {
      const comment: DraftComment = {
        ...{ ...read.fields, id: draftCommentId.parse(randomUUID()), number: draft.comments.length + 1 },
        ...{ writtenBy: member.name, decision: undefined, decidedBy: undefined, reply: undefined },
        ...{ citation: undefined, replyWords: '', repliedOn: undefined, revision: 1 }
      }
      await insertComment(tx, authority, draft.id, comment, { account: member.account, at: open.at })
      await tellTrail(open, { action: 'comment on draft report', before: {}, after: whichOf(comment) })
      return { kind: 'changed' }
    }
    const { id, revision } = at.comment
    const before = draft.comments.find((comment) => comment.id === id)
    if (before === undefined) return { kind: 'not-there' }
    if (before.revision !== revision) {
      return {
        kind: 'changed-meanwhile',
        notice: `Somebody changed the comment before you, and nothing was written. It says now: “${before.wrong}” It should say: “${before.should}”`
      }
    }
    // What was agreed was another comment.
    const after = {
      ...before,
      ...read.fields,
      decision: undefined,
      decidedBy: undefined,
      revision: revision + 1
    }
    await updateComment(tx, authority, after)
    await tellTrail(open, {
      action: 'change comment on draft report',
      before: whichOf(before),
      after: whichOf(after)
    })
    return { kind: 'changed' }
  })
}

function whichOf({ number, kind, paragraph, page }: DraftComment) {
  return { number, kind, paragraph: paragraph ?? null, page: page ?? null }
}

type CommentFields = Pick<
  DraftComment,
  'kind' | 'paragraph' | 'page' | 'says' | 'wrong' | 'should' | 'evidence'
>

function readComment(
  typed: TypedComment
):
  | { readonly kind: 'read'; readonly fields: CommentFields }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] } {
  const kind = commentKinds.find((one) => one === typed.kind)
  const [paragraph, page] = [wholeNumber(typed.paragraph), wholeNumber(typed.page)]
  const texts = {
    says: typed.says.trim(),
    wrong: typed.wrong.trim(),
    should: typed.should.trim(),
    evidence: typed.evidence.trim()
  }
  const problems = [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what kind of comment it is' }] : []),
    ...(paragraph === 'none' ? [{ field: 'paragraph', message: 'Enter the number of the paragraph' }] : []),
    ...(page === 'none' ? [{ field: 'page', message: 'Enter the number of the page' }] : []),
    ...(paragraph === undefined && page === undefined
      ? [{ field: 'paragraph', message: 'Enter the paragraph, or the page where paragraphs have no numbers' }]
      : []),
    ...(texts.wrong === '' ? [{ field: 'wrong', message: 'Enter what is wrong' }] : []),
    ...(texts.should === '' ? [{ field: 'should', message: 'Enter what it should say' }] : []),
    ...Object.entries(texts).flatMap(([field, text]) =>
      text.length > mostCharacters
        ? [{ field, message: `Enter at most ${mostCharacters} characters; these are ${text.length}` }]
        : []
    )
  ]
  if (kind === undefined || paragraph === 'none' || page === 'none' || problems.length > 0) {
    return { kind: 'unfit', problems }
  }
  return { kind: 'read', fields: { kind, paragraph, page, ...texts } }
}

/** Undefined for nothing; `none` for what is no number that a report can have. */
function wholeNumber(text: string): number | 'none' | undefined {
  if (text.trim() === '') return undefined
  return /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text.trim()) : 'none'
}
