import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Kept } from '../../../platform/files/content-store.ts'
import type { Deed, TrailFields } from '../../../trail/entry.ts'
import type { DocumentId, VersionNumber } from '../document.ts'
import { cleanName } from '../file-name.ts'
import type { NewVersion } from '../store.ts'
import type { ArrivingUpload, UploadId } from './upload.ts'

/** What a file is that is taken: its bytes are kept, and nothing of the record says so yet. */
export interface LookedAt extends Kept {
  readonly mediaType: string
  /** What it is kept as, where the name that it was sent under promises another kind, or none. */
  readonly fileName: string
  /** What the sender should know of it: its name says another kind. */
  readonly note: string | undefined
}

/** A file that has come as a whole and was looked at: taken, or the words for why it is not. */
export interface CameWhole {
  readonly member: Member
  readonly id: UploadId
  readonly bytes: number
  readonly looked: LookedAt | { readonly because: string }
}

/** The same with what the record has of it, held against everybody else. */
export interface Settling extends CameWhole {
  readonly upload: ArrivingUpload
}

/** One whose bytes are kept. */
export interface Taken extends Settling {
  readonly looked: LookedAt
}

export function isTaken(one: Settling): one is Taken {
  return 'sha256' in one.looked
}

/** The version that a file becomes. */
export function versionOf({ member, upload, looked }: Taken, number: VersionNumber): NewVersion {
  const { actor, post } = actorOf(member)
  const { sha256, bytes, mediaType, fileName } = looked
  return {
    ...{ number, sha256, bytes, mediaType, fileName, note: upload.note, account: member.account },
    sentName: fileName === upload.sentName ? undefined : upload.sentName,
    ...{ uploadedBy: actor, post }
  }
}

/** What the trail says of a version that came; `said` is what is new of its document. */
export function deedOf(
  { member, upload, looked }: Taken,
  document: DocumentId,
  number: VersionNumber,
  said: TrailFields
): Deed {
  const { sha256, bytes, mediaType, fileName } = looked
  return {
    ...actorOf(member),
    chain: member.workspace.authority,
    action: number === 1 ? 'add document' : 'add version of document',
    subject: { kind: 'document', id: document },
    before: number === 1 ? {} : { version: number - 1 },
    after: {
      ...said,
      ...{ version: number, file: fileName, bytes, sha256, mediaType, note: upload.note ?? null }
    }
  }
}

/** What the sender should know of a file that was kept, in sentences; undefined where nothing was changed. */
export function keptInWords({ upload, looked }: Taken): string | undefined {
  const { changed } = cleanName(upload.sentName)
  // Where it says another kind too, that tells the name it is kept as.
  const as = looked.note === undefined ? `: it is kept as “${looked.fileName}”` : ''
  const renamed = changed && `Its name ${changed}${as}.`
  const words = [renamed, looked.note].filter((one) => one !== undefined).join(' ')
  return words === '' ? undefined : words
}
