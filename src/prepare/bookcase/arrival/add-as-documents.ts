import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import { documentId } from '../document.ts'
import { cleanName, titleFrom } from '../file-name.ts'
import { kindByName } from '../kinds.ts'
import { deedOf, keptInWords, type Taken, versionOf } from './came-whole.ts'
import { insertNewDocuments } from './new-documents.ts'
import type { ArrivingUpload } from './upload.ts'
import { settleAsDocuments } from './upload-store.ts'

/** Puts each file on the shelf as a document of its own, all of them by a few statements. */
export async function addAsDocuments(
  tx: Transaction,
  authority: AuthoritySlug,
  files: readonly Taken[],
  at: Date
): Promise<ArrivingUpload[]> {
  if (files.length === 0) return []
  const added = files.map((file) => {
    const title = titleFrom(cleanName(file.upload.sentName).shown)
    const said = { title, section: file.upload.section, kind: kindByName(title), origin: 'service' } as const
    return { file, id: documentId.parse(randomUUID()), said, version: versionOf(file, 1) }
  })
  await insertNewDocuments(tx, authority, added, at)
  const settled = added.map(
    ({ file: { upload, bytes, ...file }, id }): ArrivingUpload => ({
      ...upload,
      ...{ state: 'kept', document: id, version: 1, words: keptInWords({ ...file, upload, bytes }) },
      ...{ received: bytes, declaredBytes: bytes, changedAt: at }
    })
  )
  await settleAsDocuments(tx, authority, settled, at)
  const deeds = added.map(({ file, id, said }) => deedOf(file, id, 1, said))
  await appendAllToTrail(tx, at, authority, deeds)
  return settled
}
