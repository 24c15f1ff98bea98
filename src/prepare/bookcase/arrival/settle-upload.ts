import type { Member } from '../../../people/permissions/member.ts'
import type { Sha256 } from '../../../platform/files/content-store.ts'
import { isDiskFull } from '../../../platform/files/file-error.ts'
import { aboutTypes } from '../../../reading/documents/document-types.ts'
import { keptName } from '../../../reading/documents/kept-name.ts'
import { typeOfContent } from '../../../reading/documents/type-of-content.ts'
import { cleanName } from '../file-name.ts'
import type { ArrivalTools, ChunkOutcome } from './arrival-tools.ts'
import type { CameWhole } from './came-whole.ts'
import type { ArrivingUpload } from './upload.ts'

/**
 * Looks at a file that has come as a whole and puts it on the shelf: as a document of its own, as a new version of one,
 * or not at all, where its bytes stand there already or are of a kind that is not taken. The bytes are kept first, then
 * one transaction says whose they are: killed between the two, nobody sees them and the sender goes on.
 */
export async function settleUpload(
  tools: ArrivalTools,
  member: Member,
  upload: ArrivingUpload,
  sha256: Sha256 | undefined
): Promise<ChunkOutcome> {
  const { arriving, rows } = tools
  try {
    const looked = await lookAt(tools, upload, sha256)
    const settled = await rows.settle({ member, id: upload.id, bytes: upload.received, looked })
    await arriving.letGo(upload.id)
    tools.words?.wake()
    return settled === undefined ? { kind: 'not-there' } : { kind: 'taken', upload: settled }
  } catch (error) {
    if (isDiskFull(error)) return { kind: 'disk-full', upload }
    throw error
  }
}

async function lookAt(
  { store, arriving }: ArrivalTools,
  { id, sentName, received }: ArrivingUpload,
  sha256: Sha256 | undefined
): Promise<CameWhole['looked']> {
  const { shown } = cleanName(sentName)
  const read = (start: number, end: number) => arriving.read(id, start, end)
  const type = await typeOfContent({ size: received, read }, shown)
  if (type.kind === 'refused') return type
  const kept = await store.adopt(arriving.pathOf(id), sha256 && { sha256, bytes: received })
  const { mediaType } = aboutTypes[type.type]
  return { ...kept, mediaType, note: type.note, fileName: keptName(shown, type.type) }
}
