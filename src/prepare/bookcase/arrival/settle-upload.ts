import { randomUUID } from 'node:crypto'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Kept } from '../../../platform/files/content-store.ts'
import { isDiskFull } from '../../../platform/files/file-error.ts'
import { aboutTypes, type ContentType } from '../../../reading/documents/document-types.ts'
import { typeOfContent } from '../../../reading/documents/type-of-content.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { documentId, type VersionNumber } from '../document.ts'
import { cleanName, titleFrom } from '../file-name.ts'
import { kindByName } from '../kinds.ts'
import { documentHeld, insertDocument, insertVersion, type KeptAlready, keptAlready } from '../store.ts'
import type { ArrivalTools, ChunkOutcome } from './arrival-tools.ts'
import { sameInWords } from './same-in-words.ts'
import type { ArrivingUpload } from './upload.ts'
import { type Became, settle, uploadHeld } from './upload-store.ts'

/**
 * Looks at a file that has come as a whole and puts it on the shelf: as a document of its own, as a new version of one,
 * or not at all, where its bytes stand there already or are of a kind that is not taken. The bytes are kept first, then
 * one transaction says whose they are: killed between the two, nobody sees them and the sender goes on.
 */
export async function settleUpload(
  tools: ArrivalTools,
  member: Member,
  upload: ArrivingUpload
): Promise<ChunkOutcome> {
  const { store, arriving } = tools
  const { shown } = cleanName(upload.sentName)
  const content = {
    size: upload.received,
    read: (start: number, end: number) => arriving.read(upload.id, start, end)
  }
  const type = await typeOfContent(content, shown)
  try {
    const kept = type.kind === 'kept' ? await store.adopt(arriving.pathOf(upload.id)) : undefined
    const settled = await putOnShelf(tools, member, upload, type, kept)
    await arriving.letGo(upload.id)
    tools.words?.wake()
    return settled === undefined ? { kind: 'not-there' } : { kind: 'taken', upload: settled }
  } catch (error) {
    if (isDiskFull(error)) return { kind: 'disk-full', upload }
    throw error
  }
}

function putOnShelf(
  { db, clock }: ArrivalTools,
  member: Member,
  { id, received }: ArrivingUpload,
  type: ContentType,
  kept: Kept | undefined
): Promise<ArrivingUpload | undefined> {
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, member.workspace.authority)
    const upload = await uploadHeld(tx, member, id)
    // Two requests can bring the last byte: whoever comes second finds what the first made of it.
    if (upload === undefined || upload.state !== 'arriving') return upload
    const at = clock.now()
    const shelving = { tx, member, upload, at }
    const became =
      type.kind === 'refused' || kept === undefined
        ? refused(type)
        : await shelve(shelving, { ...kept, mediaType: aboutTypes[type.type].mediaType, note: type.note })
    await settle(tx, member, id, { ...became, bytes: received }, at)
    return { ...upload, ...became, received, declaredBytes: received, changedAt: at }
  })
}

function refused(type: ContentType): Became {
  const words = type.kind === 'refused' ? type.because : undefined
  return { state: 'refused', document: undefined, version: undefined, words }
}

interface Shelving {
  readonly tx: Transaction
  readonly member: Member
  readonly upload: ArrivingUpload
  readonly at: Date
}

interface LookedAt extends Kept {
  readonly mediaType: string
  /** What the sender should know of it: its name says another kind. */
  readonly note: string | undefined
}

async function shelve(shelving: Shelving, file: LookedAt): Promise<Became> {
  const { tx, member, upload } = shelving
  const already = await keptAlready(tx, member.workspace.authority, file.sha256)
  const same = already.find((one) => isTheSame(one, upload))
  if (same !== undefined) {
    return { state: 'same', document: same.document, version: same.version, words: sameInWords(same, upload) }
  }
  return upload.newVersionOf === undefined ? addDocument(shelving, file) : addVersion(shelving, file)
}

/** Going back to what an older version of the same document said makes a new version; all else stands there already. */
function isTheSame({ document, isNewest }: KeptAlready, { newVersionOf }: ArrivingUpload): boolean {
  return document !== newVersionOf || isNewest
}

async function addDocument(shelving: Shelving, file: LookedAt): Promise<Became> {
  const { tx, member, upload, at } = shelving
  const id = documentId.parse(randomUUID())
  const { shown } = cleanName(upload.sentName)
  const title = titleFrom(shown)
  const said = { title, section: upload.section, kind: kindByName(title), origin: 'service' } as const
  await insertDocument(tx, member.workspace.authority, { id, ...said }, at)
  return putVersion(shelving, file, id, 1, said)
}

async function addVersion(shelving: Shelving, file: LookedAt): Promise<Became> {
  const { tx, member, upload } = shelving
  const document = await documentHeld(tx, member.workspace.authority, upload.newVersionOf ?? '')
  if (document === undefined || document.withdrawn !== undefined) {
    const words =
      'The document was withdrawn meanwhile. Put it back first, or add the file as another document.'
    return { state: 'refused', document: undefined, version: undefined, words }
  }
  return putVersion(shelving, file, document.id, document.newestVersion + 1, {})
}

async function putVersion(
  { tx, member, upload, at }: Shelving,
  { sha256, bytes, mediaType, note }: LookedAt,
  document: ReturnType<typeof documentId.parse>,
  number: VersionNumber,
  said: Readonly<Record<string, string>>
): Promise<Became> {
  const { authority } = member.workspace
  const { shown, changed } = cleanName(upload.sentName)
  const actor = actorOf(member)
  const version = {
    ...{ number, sha256, bytes, mediaType, note: upload.note, account: member.account },
    fileName: shown,
    sentName: shown === upload.sentName ? undefined : upload.sentName,
    uploadedBy: actor.actor,
    post: actor.post
  }
  await insertVersion(tx, authority, document, version, at)
  await appendToTrail(tx, at, {
    ...actor,
    chain: authority,
    action: number === 1 ? 'add document' : 'add version of document',
    subject: { kind: 'document', id: document },
    before: number === 1 ? {} : { version: number - 1 },
    after: { ...said, version: number, file: shown, bytes, sha256, mediaType, note: upload.note ?? null }
  })
  const renamed = changed && `Its name ${changed}: it is kept as “${shown}”.`
  const words = [renamed, note].filter((one) => one !== undefined).join(' ')
  return { state: 'kept', document, version: number, words: words === '' ? undefined : words }
}
