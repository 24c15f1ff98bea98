import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { ArrivingFile } from '../../../platform/web/request.ts'
import type { ArrivalTools, ChunkOutcome } from './arrival-tools.ts'
import { newUploadId } from './declare-files.ts'
import { settleUpload } from './settle-upload.ts'
import { fingerprintOf, type Into, type UploadBounds } from './upload.ts'
import { insertUploads, settle, uploadOf } from './upload-store.ts'

type FormFile = Extract<ArrivingFile, { kind: 'file' }>

/**
 * Takes a whole file that came in a form, without script: its size is known when it has come. A form that breaks off
 * leaves nothing of its last file; those before it are whole.
 */
export async function takeFormFile(
  tools: ArrivalTools,
  member: Member,
  bounds: UploadBounds,
  into: Into,
  file: FormFile
): Promise<ChunkOutcome> {
  const { db, clock, arriving } = tools
  const most = bounds.megabytes * 1_000_000
  const declared = { sentName: file.fileName, bytes: most, changedAt: undefined }
  const id = newUploadId(fingerprintOf(member.account, declared, into))
  const scope = scopeOf(member)
  await inScope(db, scope, (tx) => insertUploads(tx, member, into, [{ ...declared, id }], clock.now()))
  const added = await arriving.append(id, 0, file.chunks, most)
  if (added.kind === 'busy') return added
  const size = added.size
  const words = file.isCut() || added.kind === 'too-much' ? tooLarge(bounds) : problemOf(added.kind, size)
  if (words !== undefined) {
    const became = { state: 'refused', document: undefined, version: undefined, words } as const
    await inScope(db, scope, (tx) => settle(tx, member, id, became, clock.now()))
    await arriving.letGo(id)
  }
  const upload = await inScope(db, scope, (tx) => uploadOf(tx, member, id))
  if (upload === undefined) return { kind: 'not-there' }
  return words === undefined
    ? settleUpload(tools, member, { ...upload, received: size })
    : { kind: 'taken', upload }
}

function tooLarge({ megabytes }: UploadBounds): string {
  return `The file is larger than ${megabytes} megabytes, which is the most that is taken. Make it smaller, or split it.`
}

function problemOf(kind: 'added' | 'cut' | 'disk-full', size: number): string | undefined {
  if (kind === 'disk-full') return diskFullInWords
  if (kind === 'cut') return 'The connection was lost before all of the file had come. Send it again.'
  return size === 0 ? 'The file is empty.' : undefined
}

export const diskFullInWords =
  'The disk of the site is full, so the file could not be kept. Nothing that was kept before is lost. Tell whoever looks after the site, and send it again when there is room.'
