import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { type DocumentId, documentId, type VersionNumber } from '../document.ts'
import { cleanName, titleFrom } from '../file-name.ts'
import { kindByName } from '../kinds.ts'
import { documentHeld, insertDocument, insertVersion, type KeptAlready, keptAlready } from '../store.ts'
import { deedOf, isTaken, keptInWords, type Settling, type Taken, versionOf } from './came-whole.ts'
import { madeGood } from './made-good.ts'
import { sameInWords } from './same-in-words.ts'
import type { ArrivingUpload } from './upload.ts'
import { type Became, settle } from './upload-store.ts'

/** Says what becomes of one file: a document, a new version of one, or nothing, where it is here already or not taken. */
export async function putOnShelf(tx: Transaction, file: Settling, at: Date): Promise<ArrivingUpload> {
  const became = isTaken(file) ? await shelve(tx, file, at) : refused(file)
  await settle(tx, file.member, file.id, { ...became, bytes: file.bytes }, at)
  return { ...file.upload, ...became, received: file.bytes, declaredBytes: file.bytes, changedAt: at }
}

function refused({ looked }: Settling): Became {
  const words = 'because' in looked ? looked.because : undefined
  return { state: 'refused', document: undefined, version: undefined, words }
}

async function shelve(tx: Transaction, file: Taken, at: Date): Promise<Became> {
  const { member, upload, looked } = file
  const already = await keptAlready(tx, member.workspace.authority, looked.sha256)
  const wasMadeGood = await madeGood(tx, member, looked.sha256, at)
  const same = already.find((one) => isTheSame(one, upload))
  if (same !== undefined) {
    const { document, version } = same
    return { state: 'same', document, version, words: sameInWords(same, upload, wasMadeGood) }
  }
  return upload.newVersionOf === undefined ? addDocument(tx, file, at) : addVersion(tx, file, at)
}

/** Going back to what an older version of the same document said makes a new version; all else stands there already. */
function isTheSame({ document, isNewest }: KeptAlready, { newVersionOf }: ArrivingUpload): boolean {
  return document !== newVersionOf || isNewest
}

async function addDocument(tx: Transaction, file: Taken, at: Date): Promise<Became> {
  const { member, upload } = file
  const id = documentId.parse(randomUUID())
  const title = titleFrom(cleanName(upload.sentName).shown)
  const said = { title, section: upload.section, kind: kindByName(title), origin: 'service' } as const
  await insertDocument(tx, member.workspace.authority, { id, ...said }, at)
  return putVersion(tx, file, { document: id, number: 1, said }, at)
}

async function addVersion(tx: Transaction, file: Taken, at: Date): Promise<Became> {
  const { member, upload } = file
  const document = await documentHeld(tx, member.workspace.authority, upload.newVersionOf ?? '')
  if (document === undefined || document.withdrawn !== undefined) {
    const words =
      'The document was withdrawn meanwhile. Put it back first, or add the file as another document.'
    return { state: 'refused', document: undefined, version: undefined, words }
  }
  return putVersion(tx, file, { document: document.id, number: document.newestVersion + 1, said: {} }, at)
}

interface AsVersion {
  readonly document: DocumentId
  readonly number: VersionNumber
  readonly said: Readonly<Record<string, string>>
}

async function putVersion(
  tx: Transaction,
  file: Taken,
  { document, number, said }: AsVersion,
  at: Date
): Promise<Became> {
  await insertVersion(tx, file.member.workspace.authority, document, versionOf(file, number), at)
  await appendToTrail(tx, at, deedOf(file, document, number, said))
  return { state: 'kept', document, version: number, words: keptInWords(file) }
}
