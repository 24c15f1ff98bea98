import type { AuthoritySlug } from '../src/framework/authority-slug.ts'
import type { Database, Transaction } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { type Sha256, sha256Of } from '../src/platform/files/content-store.ts'
import { documentId, type Section } from '../src/prepare/bookcase/document.ts'
import { insertDocument, insertVersion } from '../src/prepare/bookcase/store.ts'
import { replacePages, settleText } from '../src/prepare/bookcase/text/page-store.ts'
import { signedInAt } from './people.ts'

export interface Shelved {
  readonly id: string
  readonly authority: AuthoritySlug
  readonly title?: string | undefined
  readonly section?: Section | undefined
  readonly version?: number | undefined
  readonly sha256?: Sha256 | undefined
  readonly mediaType?: string | undefined
}

/** Puts a version of a document on the shelf, without the road that files come by; its words wait to be read. */
export async function shelve(db: Database, shelved: Shelved): Promise<Sha256> {
  const { id, authority, title = `Document ${id}`, section = 'help-and-protection', version = 1 } = shelved
  const sha256 = shelved.sha256 ?? sha256Of(new TextEncoder().encode(`${authority} ${id} ${version}`))
  const document = documentId.parse(id)
  await inScope(db, { kind: 'authority', authority }, async (tx) => {
    if (version === 1) {
      const facts = { id: document, title, section, kind: 'other', origin: 'service' } as const
      await insertDocument(tx, authority, facts, signedInAt)
    }
    const file = { sha256, fileName: `${id}.pdf`, sentName: undefined, bytes: 10 }
    const by = { uploadedBy: 'Jo', account: `link-officer-${authority}`, post: undefined, note: undefined }
    const mediaType = shelved.mediaType ?? 'application/pdf'
    await insertVersion(tx, authority, document, { ...file, ...by, number: version, mediaType }, signedInAt)
  })
  return sha256
}

/** Fills the pages of a version with these texts, as if they had been read of its file. */
export async function fillPages(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  version: number,
  texts: readonly string[]
): Promise<void> {
  const at = { document: documentId.parse(id), version }
  const pages = texts.map((text, place) => ({ number: place + 1, label: `page ${place + 1}`, text }))
  await replacePages(tx, authority, at, pages)
  await settleText(tx, authority, at, { state: 'read', words: undefined })
}
