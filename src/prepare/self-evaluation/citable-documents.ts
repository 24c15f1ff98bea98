import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { WordsOfVersion } from '../../thread/passages/cited-words.ts'
import {
  type DocumentId,
  type DocumentKind,
  documentId,
  documentKinds,
  type VersionNumber
} from '../bookcase/document.ts'
import { pagesOf } from '../bookcase/text/page-store.ts'

/** A document that a claim can cite, in its newest version. */
export interface CitableDocument {
  readonly id: DocumentId
  readonly title: string
  readonly kind: DocumentKind
  readonly evidenceOn: IsoDate | undefined
  readonly version: VersionNumber
}

const citableRow = z
  .object({
    id: documentId,
    title: z.string(),
    kind: z.enum(documentKinds),
    evidence_on: z.string().refine(isIsoDate).nullable(),
    newest_version: z.number()
  })
  .transform(
    ({ evidence_on: evidenceOn, newest_version: version, ...row }): CitableDocument => ({
      ...row,
      evidenceOn: evidenceOn ?? undefined,
      version
    })
  )

/** Documents of the bookcase whose title has all these words, the newest first; every document where there are none. */
export async function citableDocuments(
  db: Queryable,
  authority: AuthoritySlug,
  words: string,
  limit: number
): Promise<CitableDocument[]> {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  const rows = await selection(db, authority)
    .where((where) => where.and(wanted.map((word) => where('title', 'ilike', `%${escaped(word)}%`))))
    .orderBy('newest_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => citableRow.parse(row))
}

/** One document that can be cited; undefined where there is none of that id, or it was withdrawn. */
export async function citableDocument(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<CitableDocument | undefined> {
  const row = await selection(db, authority).where('id', '=', id).executeTakeFirst()
  return row && citableRow.parse(row)
}

/**
 * What was read of a version. It is held, so that its words, where they are read just now, come after whatever is cited
 * of it, and find it.
 */
export async function wordsOfVersion(
  tx: Transaction,
  authority: AuthoritySlug,
  { id: document, version }: Pick<CitableDocument, 'id' | 'version'>
): Promise<WordsOfVersion> {
  const row = await tx
    .selectFrom('prepare.document_version')
    .select(['text_state', 'text_words'])
    .where('authority', '=', authority)
    .where('document', '=', document)
    .where('number', '=', version)
    .forShare()
    .executeTakeFirst()
  if (row?.text_state !== 'read') return { pages: undefined, isPart: false }
  // Whatever is said of how it was read may say that only its beginning was.
  return { pages: await pagesOf(tx, authority, { document, version }), isPart: row.text_words !== null }
}

function selection(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.document')
    .select(['id', 'title', 'kind', 'evidence_on', 'newest_version'])
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
