import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { DocumentFacts, DocumentId } from '../document.ts'
import { type NewVersion, rowOfVersion } from '../store.ts'

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
    .values(documents.map(({ id, version }) => rowOfVersion(authority, id, version, at)))
    .execute()
}
