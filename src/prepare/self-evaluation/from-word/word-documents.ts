import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Queryable } from '../../../platform/database/database.ts'
import { isSha256 } from '../../../platform/files/content-store.ts'
import { aboutTypes, typeWithMedia } from '../../../reading/documents/document-types.ts'
import { documentId } from '../../bookcase/document.ts'

const fileRow = z
  .object({
    id: documentId,
    title: z.string(),
    number: z.number(),
    sha256: z.string().refine(isSha256),
    bytes: z.number(),
    media_type: z.string(),
    newest_at: z.date()
  })
  .transform(({ number, media_type, newest_at, ...row }) => ({
    ...{ ...row, version: number, addedAt: newest_at },
    type: typeWithMedia(media_type)
  }))

/** A document of the bookcase in its newest version, with its file. */
export type DocumentFile = z.output<typeof fileRow>

/** One document that stands in the bookcase; undefined where there is none of that id, or it was withdrawn. */
export async function documentFile(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<DocumentFile | undefined> {
  const row = await files(db, authority).where('d.id', '=', id).executeTakeFirst()
  return row && fileRow.parse(row)
}

/** The Word documents whose title has all these words, the newest first. */
export async function wordDocuments(
  db: Queryable,
  authority: AuthoritySlug,
  words: string,
  limit: number
): Promise<DocumentFile[]> {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  const rows = await files(db, authority)
    .where('v.media_type', '=', aboutTypes.word.mediaType)
    .where((where) =>
      where.and(wanted.map((word) => where('d.title', 'ilike', `%${word.replace(/[\\%_]/g, '\\$&')}%`)))
    )
    .orderBy('d.newest_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .execute()
  return rows.map((row) => fileRow.parse(row))
}

function files(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.document as d')
    .innerJoin('prepare.document_version as v', (join) =>
      join
        .onRef('v.authority', '=', 'd.authority')
        .onRef('v.document', '=', 'd.id')
        .onRef('v.number', '=', 'd.newest_version')
    )
    .select(['d.id', 'd.title', 'd.newest_at', 'v.number', 'v.sha256', 'v.bytes', 'v.media_type'])
    .where('d.authority', '=', authority)
    .where('d.withdrawn_at', 'is', null)
}
