import type { Member } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { findPlace } from '../../findings/actions/find-place.ts'
import type { ImproveTools } from '../../tools.ts'
import type { CommentCitation } from '../draft-report.ts'
import { updateComment } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

export interface TypedCitation {
  /** What shows it, by its key ("document:…"); empty where nothing that is kept here does. */
  readonly thing: string
  readonly page: string
  readonly quote: string
}

/** Says where the evidence of a comment stands, or that it stands nowhere here; until the comments were sent. */
export function citeEvidence(
  { db, clock, passages }: Pick<ImproveTools, 'db' | 'clock' | 'passages'>,
  member: Member,
  seen: { readonly draft: string; readonly comment: string; readonly revision: number },
  typed: TypedCitation
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id: seen.draft, asks: 'all' }, async (open) => {
    const { tx, draft } = open
    const before = draft.comments.find(({ id }) => id === seen.comment)
    if (before === undefined) return { kind: 'not-there' }
    if (draft.sentOn !== undefined)
      return unfit('main-content', 'The comments were sent: they stay as they were sent')
    if (before.revision !== seen.revision) {
      const notice = `Somebody changed comment ${before.number} before you, and nothing was written. Look at it again`
      return { kind: 'changed-meanwhile', notice }
    }
    const read = await citationIn(tx, member, passages, typed)
    if ('problem' in read) return { kind: 'unfit', problems: [read.problem] }
    const { citation } = read
    // What was agreed was another comment.
    const after = { ...before, citation, decision: undefined, decidedBy: undefined }
    await updateComment(tx, member.workspace.authority, { ...after, revision: before.revision + 1 })
    await tellTrail(open, {
      action: 'cite evidence of comment on draft report',
      before: { number: before.number, cites: before.citation !== undefined },
      after: { number: before.number, cites: citation !== undefined }
    })
    return { kind: 'changed' }
  })
}

/** The place that is named, with its words compared; or what is wrong with it. */
async function citationIn(
  tx: Transaction,
  member: Member,
  passages: ImproveTools['passages'],
  typed: TypedCitation
): Promise<{ readonly citation: CommentCitation | undefined } | { readonly problem: RequestProblem }> {
  const problem = (field: string, message: string) => ({ problem: { field, message } })
  const quote = typed.quote.trim() === '' ? undefined : typed.quote.trim()
  const printed = typed.page.trim()
  if (typed.thing === '') {
    return printed === '' && quote === undefined
      ? { citation: undefined }
      : problem('thing', 'Choose what the page and the words are of')
  }
  if (printed !== '' && !/^[1-9]\d{0,3}$/.test(printed)) {
    return problem('page', 'Enter the number of a page, such as 4, or leave it empty')
  }
  if (typed.quote.length > 2000) {
    return problem('quote', `Enter at most 2000 characters; these are ${typed.quote.length}`)
  }
  const page = printed === '' ? undefined : Number(printed)
  const found = await findPlace(tx, member, passages, { thing: typed.thing, page, quote })
  if (found === undefined) return problem('thing', 'This is not there any more: choose another')
  if (found.kind === 'wrong') return problem(found.field, found.message)
  const { passage } = found
  return { citation: { thing: passage.thing, version: passage.version, page: passage.page, quote } }
}
