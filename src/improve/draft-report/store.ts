import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe, maybeDay } from '../columns.ts'
import {
  type CommentCitation,
  commentKinds,
  type DraftComment,
  type DraftPassage,
  type DraftReport,
  type DraftReportId,
  draftCommentId,
  draftReportId,
  type Knower,
  replies,
  type SentComments,
  sentComments
} from './draft-report.ts'

const draftRow = z
  .object({
    id: draftReportId,
    title: z.string(),
    received_on: day,
    comments_due_on: day,
    embargo_ends_on: maybeDay,
    sent_on: maybeDay,
    sent_by: maybe(z.string()),
    final_inspection: maybe(z.string()),
    made_by: z.string(),
    revision: z.number()
  })
  .transform(
    (row): Omit<DraftReport, 'knowers' | 'comments'> => ({
      ...{ id: row.id, title: row.title, receivedOn: row.received_on, commentsDueOn: row.comments_due_on },
      ...{ embargoEndsOn: row.embargo_ends_on, sentOn: row.sent_on, sentBy: row.sent_by },
      ...{ finalInspection: row.final_inspection, madeBy: row.made_by, revision: row.revision }
    })
  )

const account = z.custom<AccountId>((id) => typeof id === 'string')

const knowerRow = z
  .object({
    draft: draftReportId,
    id: z.string(),
    account: maybe(account),
    name: z.string(),
    since: day,
    how: z.string(),
    added_by: z.string(),
    removed_at: maybe(z.date())
  })
  .transform((row): Knower & { readonly draft: DraftReportId } => ({
    ...{ draft: row.draft, id: row.id, account: row.account, name: row.name, since: row.since },
    ...{ how: row.how, addedBy: row.added_by, removedAt: row.removed_at }
  }))

function citationOf(row: {
  readonly thing_kind: string | undefined
  readonly thing_id: string | undefined
  readonly thing_version: string | undefined
  readonly thing_page: number | undefined
  readonly thing_quote: string | undefined
}): CommentCitation | undefined {
  const { thing_kind: kind, thing_id: id, thing_version: version, thing_page: page, thing_quote: quote } = row
  return kind === undefined || id === undefined ? undefined : { thing: { kind, id }, version, page, quote }
}

const commentRow = z
  .object({
    draft: draftReportId,
    id: draftCommentId,
    number: z.number(),
    kind: z.enum(commentKinds),
    paragraph: maybe(z.number()),
    page: maybe(z.number()),
    says: z.string(),
    wrong: z.string(),
    should: z.string(),
    evidence: z.string(),
    thing_kind: maybe(z.string()),
    thing_id: maybe(z.string()),
    thing_version: maybe(z.string()),
    thing_page: maybe(z.number()),
    thing_quote: maybe(z.string()),
    written_by: z.string(),
    decision: maybe(z.enum(['send', 'leave-out'])),
    decided_by: maybe(z.string()),
    reply: maybe(z.enum(replies)),
    reply_words: z.string(),
    replied_on: maybeDay,
    revision: z.number()
  })
  .transform((row): DraftComment & { readonly draft: DraftReportId } => ({
    ...{ draft: row.draft, id: row.id, number: row.number, kind: row.kind, paragraph: row.paragraph },
    ...{ page: row.page, says: row.says, wrong: row.wrong, should: row.should, evidence: row.evidence },
    citation: citationOf(row),
    ...{ writtenBy: row.written_by, decision: row.decision, decidedBy: row.decided_by, reply: row.reply },
    ...{ replyWords: row.reply_words, repliedOn: row.replied_on, revision: row.revision }
  }))

/** Every draft of the authority with who knows of it and what is wrong with it, the newest first. Who may see which is said by `sightOf`. */
export async function draftsOf(db: Queryable, authority: AuthoritySlug): Promise<DraftReport[]> {
  const [drafts, knowers, comments] = [
    await db
      .selectFrom('improve.draft_report')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('received_on', 'desc')
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('improve.draft_knower')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('since')
      .orderBy('added_at')
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('improve.draft_comment')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('number')
      .execute()
  ]
  const knowersOf = Map.groupBy(
    knowers.map((row) => knowerRow.parse(row)),
    ({ draft }) => draft
  )
  const commentsOf = Map.groupBy(
    comments.map((row) => commentRow.parse(row)),
    ({ draft }) => draft
  )
  return drafts
    .map((row) => draftRow.parse(row))
    .map((draft) => ({
      ...draft,
      knowers: knowersOf.get(draft.id) ?? [],
      comments: commentsOf.get(draft.id) ?? []
    }))
}

export async function draftOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<DraftReport | undefined> {
  return (await draftsOf(db, authority)).find((draft) => draft.id === id)
}

/** Holds a draft against everybody else who would change it, until the transaction ends. */
export async function lockDraft(tx: Transaction, authority: AuthoritySlug, id: string): Promise<void> {
  await tx
    .selectFrom('improve.draft_report')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

type DraftColumns = Pick<
  DraftReport,
  'title' | 'receivedOn' | 'commentsDueOn' | 'embargoEndsOn' | 'finalInspection'
>

function columnsOf(draft: DraftColumns) {
  return {
    ...{ title: draft.title, received_on: draft.receivedOn, comments_due_on: draft.commentsDueOn },
    embargo_ends_on: draft.embargoEndsOn ?? null,
    final_inspection: draft.finalInspection ?? null
  }
}

export async function insertDraft(
  tx: Transaction,
  authority: AuthoritySlug,
  draft: DraftColumns & Pick<DraftReport, 'id' | 'madeBy'>,
  at: Date
): Promise<void> {
  await tx
    .insertInto('improve.draft_report')
    .values({ authority, id: draft.id, made_by: draft.madeBy, made_at: at, ...columnsOf(draft) })
    .execute()
}

export async function updateDraft(
  tx: Transaction,
  authority: AuthoritySlug,
  id: DraftReportId,
  draft: DraftColumns & Pick<DraftReport, 'revision'>
): Promise<void> {
  await tx
    .updateTable('improve.draft_report')
    .set({ ...columnsOf(draft), revision: draft.revision })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Freezes the comments as they were sent. */
export async function freezeSent(
  tx: Transaction,
  authority: AuthoritySlug,
  id: DraftReportId,
  sent: { readonly on: IsoDate; readonly by: string; readonly at: Date; readonly comments: SentComments }
): Promise<void> {
  await tx
    .updateTable('improve.draft_report')
    .set({
      sent_on: sent.on,
      sent_by: sent.by,
      sent_at: sent.at,
      sent_comments: JSON.stringify(sent.comments)
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** The comments as they were sent, with the moment; undefined while nothing was. */
export async function sentOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: DraftReportId
): Promise<{ readonly at: Date; readonly comments: SentComments } | undefined> {
  const row = await db
    .selectFrom('improve.draft_report')
    .select(['sent_at', 'sent_comments'])
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.sent_at === null || row === undefined) return undefined
  return { at: row.sent_at, comments: sentComments.parse(row.sent_comments) }
}

export async function insertKnower(
  tx: Transaction,
  authority: AuthoritySlug,
  draft: DraftReportId,
  knower: Knower,
  at: Date
): Promise<void> {
  await tx
    .insertInto('improve.draft_knower')
    .values({
      ...{ authority, id: knower.id, draft, account: knower.account ?? null, name: knower.name },
      ...{ since: knower.since, how: knower.how, added_by: knower.addedBy, added_at: at }
    })
    .execute()
}

export async function removeKnowerRow(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date }
): Promise<void> {
  await tx
    .updateTable('improve.draft_knower')
    .set({ removed_by: by, removed_at: at })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function insertComment(
  tx: Transaction,
  authority: AuthoritySlug,
  draft: DraftReportId,
  comment: DraftComment,
  { account: by, at }: { readonly account: string; readonly at: Date }
): Promise<void> {
  await tx
    .insertInto('improve.draft_comment')
    .values({
      ...{ authority, id: comment.id, draft, number: comment.number, written_by: comment.writtenBy },
      ...{ account: by, written_at: at, ...commentColumns(comment) }
    })
    .execute()
}

/** Writes a comment as it stands after a change. */
export async function updateComment(
  tx: Transaction,
  authority: AuthoritySlug,
  comment: DraftComment
): Promise<void> {
  await tx
    .updateTable('improve.draft_comment')
    .set(commentColumns(comment))
    .where('authority', '=', authority)
    .where('id', '=', comment.id)
    .execute()
}

function commentColumns(comment: DraftComment) {
  return {
    ...{ kind: comment.kind, paragraph: comment.paragraph ?? null, page: comment.page ?? null },
    ...{ says: comment.says, wrong: comment.wrong, should: comment.should, evidence: comment.evidence },
    ...{ thing_kind: comment.citation?.thing.kind ?? null, thing_id: comment.citation?.thing.id ?? null },
    ...{ thing_version: comment.citation?.version ?? null, thing_page: comment.citation?.page ?? null },
    thing_quote: comment.citation?.quote ?? null,
    ...{ decision: comment.decision ?? null, decided_by: comment.decidedBy ?? null },
    ...{ reply: comment.reply ?? null, reply_words: comment.replyWords, revision: comment.revision },
    replied_on: comment.repliedOn ?? null
  }
}

const passageRow: z.ZodType<DraftPassage> = z.object({
  number: maybe(z.number()),
  page: maybe(z.number()),
  words: z.string()
})

/** The draft's own words, paragraph by paragraph; empty where nobody gave them. */
export async function passagesOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: DraftReportId
): Promise<DraftPassage[]> {
  const rows = await db
    .selectFrom('improve.draft_passage')
    .select(['number', 'page', 'words'])
    .where('authority', '=', authority)
    .where('draft', '=', id)
    .orderBy('place')
    .execute()
  return rows.map((row) => passageRow.parse(row))
}

/** Puts the draft's words in the place of those that were there. */
export async function replacePassages(
  tx: Transaction,
  authority: AuthoritySlug,
  draft: DraftReportId,
  passages: readonly DraftPassage[]
): Promise<void> {
  await tx
    .deleteFrom('improve.draft_passage')
    .where('authority', '=', authority)
    .where('draft', '=', draft)
    .execute()
  if (passages.length === 0) return
  await tx
    .insertInto('improve.draft_passage')
    .values(
      passages.map(({ number, page, words }, place) => ({
        ...{ authority, draft, place, number: number ?? null, page: page ?? null, words }
      }))
    )
    .execute()
}

export function newKnower(knower: Omit<Knower, 'id' | 'removedAt'>): Knower {
  return { ...knower, id: randomUUID(), removedAt: undefined }
}
