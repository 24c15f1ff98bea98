import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Sha256 } from '../../platform/files/content-store.ts'
import { type DocumentFacts, type DocumentId, documentId, type VersionNumber } from './document.ts'
import type { ExpectedId } from './expected-documents.ts'
import {
  type DocumentVersion,
  documentColumns,
  documentRow,
  type ShelvedDocument,
  versionColumns,
  versionRow
} from './rows.ts'

/** A document of the authority; undefined where it has none of that id. */
export async function documentOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<ShelvedDocument | undefined> {
  const row = await db
    .selectFrom('prepare.document')
    .select(documentColumns)
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && documentRow.parse(row)
}

/** The document, held against everybody else who would change it. */
export async function documentHeld(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<ShelvedDocument | undefined> {
  const row = await tx
    .selectFrom('prepare.document')
    .select(documentColumns)
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && documentRow.parse(row)
}

/** Every version of a document, newest first. */
export async function versionsOf(
  db: Queryable,
  authority: AuthoritySlug,
  document: DocumentId
): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('prepare.document_version')
    .select(versionColumns)
    .where('authority', '=', authority)
    .where('document', '=', document)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => versionRow.parse(row))
}

/** Where bytes stand in the authority's bookcase already. */
export interface KeptAlready {
  readonly document: DocumentId
  readonly title: string
  readonly version: VersionNumber
  readonly isNewest: boolean
  readonly isWithdrawn: boolean
}

/** The versions that keep these very bytes: newest versions first, then by title. */
export async function keptAlready(
  db: Queryable,
  authority: AuthoritySlug,
  sha256: Sha256
): Promise<KeptAlready[]> {
  const rows = await db
    .selectFrom('prepare.document_version as v')
    .innerJoin('prepare.document as d', (join) =>
      join.onRef('d.authority', '=', 'v.authority').onRef('d.id', '=', 'v.document')
    )
    .select(['d.id', 'd.title', 'v.number', 'd.newest_version', 'd.withdrawn_at'])
    .where('v.authority', '=', authority)
    .where('v.sha256', '=', sha256)
    .orderBy((order) => order('v.number', '<', order.ref('d.newest_version')))
    .orderBy('d.title')
    .execute()
  return rows.map((row) => ({
    document: documentId.parse(row.id),
    title: row.title,
    version: row.number,
    isNewest: row.number === row.newest_version,
    isWithdrawn: row.withdrawn_at !== null
  }))
}

type NewDocument = Pick<DocumentFacts, 'id' | 'title' | 'section' | 'kind' | 'origin'>

export async function insertDocument(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, title, section, kind, origin }: NewDocument,
  at: Date
): Promise<void> {
  await tx
    .insertInto('prepare.document')
    .values({ authority, id, title, section, kind, origin, added_at: at, newest_at: at })
    .execute()
}

/** A version as it is put in, and by whom. */
export interface NewVersion
  extends Pick<
    DocumentVersion,
    'number' | 'sha256' | 'fileName' | 'sentName' | 'bytes' | 'mediaType' | 'uploadedBy' | 'post' | 'note'
  > {
  readonly account: string
}

/** A version as its row is written. */
export function rowOfVersion(authority: AuthoritySlug, document: DocumentId, version: NewVersion, at: Date) {
  return {
    ...{ authority, document, number: version.number, sha256: version.sha256 },
    file_name: version.fileName,
    sent_name: version.sentName ?? null,
    bytes: version.bytes,
    media_type: version.mediaType,
    uploaded_by: version.uploadedBy,
    account: version.account,
    post: version.post ?? null,
    uploaded_at: at,
    note: version.note ?? null
  }
}

/** Puts a version in; it is the newest of its document from now on. */
export async function insertVersion(
  tx: Transaction,
  authority: AuthoritySlug,
  document: DocumentId,
  version: NewVersion,
  at: Date
): Promise<void> {
  await tx
    .insertInto('prepare.document_version')
    .values(rowOfVersion(authority, document, version, at))
    .execute()
  await tx
    .updateTable('prepare.document')
    .set({ newest_version: version.number, newest_at: at })
    .where('authority', '=', authority)
    .where('id', '=', document)
    .execute()
}

/** What people say of a document: all that is known of it but its versions. */
export interface SaidOfDocument extends Omit<DocumentFacts, 'id'> {
  readonly expected: ExpectedId | undefined
}

export async function updateFacts(
  tx: Transaction,
  authority: AuthoritySlug,
  id: DocumentId,
  said: SaidOfDocument,
  revision: number
): Promise<void> {
  await tx
    .updateTable('prepare.document')
    .set({
      ...{ title: said.title, section: said.section, kind: said.kind, origin: said.origin, revision },
      evidence_on: said.evidenceOn ?? null,
      expires_on: said.expiresOn ?? null,
      review_on: said.reviewOn ?? null,
      owner: said.owner ?? null,
      expected: said.expected ?? null
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Marks a document as withdrawn, or, without words for it, as standing again. */
export async function setWithdrawn(
  tx: Transaction,
  authority: AuthoritySlug,
  id: DocumentId,
  withdrawn: ShelvedDocument['withdrawn']
): Promise<void> {
  await tx
    .updateTable('prepare.document')
    .set({
      withdrawn_at: withdrawn?.at ?? null,
      withdrawn_by: withdrawn?.by ?? null,
      withdrawn_because: withdrawn?.because ?? null
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
