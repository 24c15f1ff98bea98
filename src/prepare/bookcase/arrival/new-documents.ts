import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { DocumentFacts, DocumentId } from '../document.ts'
import type { NewVersion } from '../store.ts'

/** A document as a file makes it, with its first version. */
export interface NewDocument {
  readonly id: DocumentId
  readonly said: Pick<DocumentFacts, 'title' | 'section' | 'kind' | 'origin'>
  readonly version: NewVersion
}

/** Puts documents in with their first versions, by one statement for all of each. */
export async function insertNewDocuments(
  tx: Transaction,
  authority: AuthoritySlug,
  documents: readonly NewDocument[],
  at: Date
): Promise<void> {
  await tx
    .insertInto('prepare.document')
    .values(documents.map(({ id, said }) => ({ authority, id, ...said, added_at: at, newest_at: at })))
    .execute()
  await tx
    .insertInto('prepare.document_version')
    .values(
      documents.map(({ id, version }) => ({
        ...{ authority, document: id, number: version.number, sha256: version.sha256 },
        file_name: version.fileName,
        sent_name: version.sentName ?? null,
        bytes: version.bytes,
        media_type: version.mediaType,
        uploaded_by: version.uploadedBy,
        account: version.account,
        post: version.post ?? null,
        uploaded_at: at,
        note: version.note ?? null
      }))
    )
    .execute()
}
