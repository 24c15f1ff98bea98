import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../../platform/database/database.ts'
import { isSha256 } from '../../../platform/files/content-store.ts'
import type { TextPage } from '../../../reading/documents/document-text.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { type DocumentId, documentId, type VersionNumber } from '../document.ts'

/** A version whose words were not taken out yet. */
const waitingRow = z
  .object({
    authority: authoritySlug,
    document: documentId,
    number: z.number(),
    sha256: z.string().refine(isSha256),
    media_type: z.string(),
    text_begun: z.number()
  })
  .transform(({ media_type, number, text_begun, ...row }) => ({
    ...row,
    version: number,
    mediaType: media_type,
    /** How often its reading was begun before, and ended with the site. */
    begunBefore: text_begun
  }))
export type WaitingVersion = z.output<typeof waitingRow>

/** The version of any authority that has waited longest; for whoever reads in the background, in the installation's scope. */
async function longestWaiting(tx: Transaction): Promise<WaitingVersion | undefined> {
  const row = await tx
    .selectFrom('prepare.document_version')
    .select(['authority', 'document', 'number', 'sha256', 'media_type', 'text_begun'])
    .where('text_state', '=', 'waiting')
    .orderBy('uploaded_at')
    .orderBy('document')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row && waitingRow.parse(row)
}

/**
 * The version that has waited longest, with the note that its reading begins now: killed while it is read, it is known
 * to have been begun.
 */
export async function beginLongestWaiting(tx: Transaction): Promise<WaitingVersion | undefined> {
  const waiting = await longestWaiting(tx)
  if (waiting === undefined) return undefined
  await tx
    .updateTable('prepare.document_version')
    .set((eb) => ({ text_begun: eb('text_begun', '+', 1) }))
    .where('authority', '=', waiting.authority)
    .where('document', '=', waiting.document)
    .where('number', '=', waiting.version)
    .execute()
  return waiting
}

interface AtVersion {
  readonly document: DocumentId
  readonly version: VersionNumber
}

/** Says whether a version's words were read, in words for its page; false where somebody else said so meanwhile. */
export async function settleText(
  tx: Transaction,
  authority: AuthoritySlug,
  { document, version }: AtVersion,
  text: { readonly state: 'read' | 'unreadable'; readonly words: string | undefined }
): Promise<boolean> {
  const settled = await tx
    .updateTable('prepare.document_version')
    .set({ text_state: text.state, text_words: text.words ?? null })
    .where('authority', '=', authority)
    .where('document', '=', document)
    .where('number', '=', version)
    .where('text_state', '=', 'waiting')
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}

/** So many rows a statement: a workbook can have hundreds of pages, and a statement only so many values. */
const pagesAtOnce = 50

/** Puts the pages of a version in, in place of any that it had. */
export async function replacePages(
  tx: Transaction,
  authority: AuthoritySlug,
  { document, version }: AtVersion,
  pages: readonly TextPage[]
): Promise<void> {
  await tx
    .deleteFrom('prepare.document_page')
    .where('authority', '=', authority)
    .where('document', '=', document)
    .where('version', '=', version)
    .execute()
  for (let from = 0; from < pages.length; from += pagesAtOnce) {
    const rows = pages.slice(from, from + pagesAtOnce)
    await tx
      .insertInto('prepare.document_page')
      .values(rows.map(({ number, label, text }) => ({ authority, document, version, number, label, text })))
      .execute()
  }
}

/** The pages of a version as they were read, in their order; none where they were not. */
export async function pagesOf(
  db: Queryable,
  authority: AuthoritySlug,
  { document, version }: AtVersion
): Promise<TextPage[]> {
  return db
    .selectFrom('prepare.document_page')
    .select(['number', 'label', 'text'])
    .where('authority', '=', authority)
    .where('document', '=', document)
    .where('version', '=', version)
    .orderBy('number')
    .execute()
}

/** One page, with those around it to turn to. */
export interface PageAmongOthers {
  readonly page: TextPage
  readonly before: number | undefined
  readonly after: number | undefined
  readonly count: number
}

const amongRow = z.object({
  number: z.number(),
  label: z.string(),
  text: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  count: z.number()
})

/** A page of a version by its number, or its first page; undefined where there is none. */
export async function pageOf(
  db: Queryable,
  authority: AuthoritySlug,
  { document, version }: AtVersion,
  number: number | undefined
): Promise<PageAmongOthers | undefined> {
  const of = sql`authority = ${authority} and document = ${document} and version = ${version}`
  const { rows } = await sql`
    select number, label, text,
      (select max(b.number) from prepare.document_page b where ${of} and b.number < p.number) as before,
      (select min(a.number) from prepare.document_page a where ${of} and a.number > p.number) as after,
      (select count(*) from prepare.document_page where ${of}) as count
    from prepare.document_page p
    where ${of} and (${number ?? null}::integer is null or number = ${number ?? null})
    order by number limit 1
  `.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const { number: its, label, text, before, after, count } = amongRow.parse(row)
  return {
    page: { number: its, label, text },
    before: before ?? undefined,
    after: after ?? undefined,
    count
  }
}
