import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { ArrivingFile } from '../../../platform/web/request.ts'
import { openArrivalRows } from './arrival-rows.ts'
import type { ArrivalTools, ChunkOutcome } from './arrival-tools.ts'
import { newUploadId } from './declare-files.ts'
import { settleUpload } from './settle-upload.ts'
import {
  type ArrivingUpload,
  type Declared,
  fingerprintOf,
  type Into,
  type UploadBounds,
  type UploadId
} from './upload.ts'
import { insertUploads, settle } from './upload-store.ts'

type FormFile = Extract<ArrivingFile, { kind: 'file' }>

/**
 * Takes a whole file that came in a form, without script: its size is known when it has come. A form that breaks off
 * leaves nothing of its last file; those before it are whole.
 */
export async function takeFormFile(
  tools: Omit<ArrivalTools, 'rows'>,
  member: Member,
  bounds: UploadBounds,
  into: Into,
  file: FormFile
): Promise<ChunkOutcome> {
  const declared = { sentName: file.fileName.slice(0, 1000), bytes: 0, changedAt: undefined }
  const id = newUploadId(fingerprintOf(member.account, declared, into))
  const insert = [{ ...declared, id }]
  await inScope(tools.db, scopeOf(member), (tx) => insertUploads(tx, member, into, insert, tools.clock.now()))
  // The files of a form come one after the other: there is no other to share a transaction with.
  const rows = openArrivalRows(tools.db, tools.clock)
  const begun = { ...into, ...declared, id }
  return tools.arriving.alone(id, () => take({ ...tools, rows }, member, bounds, file, begun))
}

async function take(
  tools: ArrivalTools,
  member: Member,
  bounds: UploadBounds,
  file: FormFile,
  declared: Into & Declared & { readonly id: UploadId }
): Promise<ChunkOutcome> {
  const { db, clock, arriving } = tools
  const { id } = declared
  const most = bounds.megabytes * 1_000_000
  const added = await arriving.append(id, 0, file.chunks, most)
  const at = clock.now()
  const upload: ArrivingUpload = {
    ...{ ...declared, declaredBytes: added.size, received: added.size, state: 'arriving', changedAt: at },
    ...{ document: undefined, version: undefined, words: undefined }
  }
  const isTooLarge = file.isCut() || added.kind === 'too-much'
  const words = isTooLarge ? tooLarge(bounds) : problemOf(added.kind, added.size)
  if (words === undefined) {
    const sha256 = added.kind === 'added' ? added.sha256 : undefined
    const settled = await settleUpload(tools, member, upload, sha256)
    // Nothing goes on with a form: its file is not waited for.
    return settled.kind === 'disk-full' ? refuse(diskFullInWords) : settled
  }
  return refuse(words)

  async function refuse(because: string): Promise<ChunkOutcome> {
    const became = { state: 'refused', document: undefined, version: undefined, words: because } as const
    await inScope(db, scopeOf(member), (tx) => settle(tx, member, id, { ...became, bytes: added.size }, at))
    await arriving.letGo(id)
    return { kind: 'taken', upload: { ...upload, ...became } }
  }
}

function tooLarge({ megabytes }: UploadBounds): string {
  return `The file is larger than ${megabytes} megabytes, which is the most that is taken. Make it smaller, or split it.`
}

function problemOf(kind: 'added' | 'cut' | 'too-much' | 'disk-full', size: number): string | undefined {
  if (kind === 'disk-full') return diskFullInWords
  if (kind === 'cut') return 'The connection was lost before all of the file had come. Send it again.'
  return size === 0 ? 'The file is empty.' : undefined
}

export const diskFullInWords =
  'There is no room left on the disk of the site, so the file could not be kept. Nothing that was kept before is lost. Tell whoever looks after the site, and send it again when there is room.'
