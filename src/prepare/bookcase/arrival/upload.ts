import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AccountId } from '../../../people/permissions/caller.ts'
import type { DocumentId, Section, VersionNumber } from '../document.ts'

export const uploadId = z
  .string()
  .regex(/^[0-9a-f-]{20,64}$/)
  .brand('UploadId')
export type UploadId = z.output<typeof uploadId>

/** A file that somebody says they will send. */
export interface Declared {
  /** As the browser called it. */
  readonly sentName: string
  readonly bytes: number
  /** When the file itself was last changed, in milliseconds, as the browser says; undefined where it does not. */
  readonly changedAt: number | undefined
}

/** Where the files of one drop go. */
export interface Into {
  readonly section: Section
  /** The document of which the file is to be a new version. */
  readonly newVersionOf: DocumentId | undefined
  readonly note: string | undefined
}

/** A file on its way in, and what became of it. */
export interface ArrivingUpload extends Into {
  readonly id: UploadId
  readonly sentName: string
  readonly declaredBytes: number
  /** How much of it is on the disk to stay. */
  readonly received: number
  readonly state: 'arriving' | 'kept' | 'same' | 'refused'
  readonly document: DocumentId | undefined
  readonly version: VersionNumber | undefined
  /** What to say of it, in sentences: why it was refused, where it stood already, what was changed in its name. */
  readonly words: string | undefined
  readonly changedAt: Date
}

/** What one drop may bring: the same is said on the page. */
export interface UploadBounds {
  /** Largest file, in megabytes of 1,000,000 bytes. */
  readonly megabytes: number
  /** Most files that a form without script sends at once. */
  readonly files: number
}

/** Most files that are taken in one go with script: a line for each is still a list that can be read. */
export const mostInOneDrop = 5000
/** Most files that one request declares. */
export const mostDeclared = 200
/** A part of a file that is sent in one request, at most: so much is sent again after a lost connection. */
export const largestChunk = 8 * 1024 * 1024
/** What nobody went on with for so long is let go of. */
export const keptForHours = 48

/**
 * What tells the same file again, sent by the same person to the same place, so that it goes on from where it stopped:
 * name, size, day of change and place, hashed. Whatever differs in content only is told apart by when it was changed.
 */
export function fingerprintOf(
  account: AccountId,
  { sentName, bytes, changedAt }: Declared,
  { section, newVersionOf }: Into
): string {
  const told = JSON.stringify([account, sentName, bytes, changedAt ?? null, section, newVersionOf ?? null])
  return createHash('sha256').update(told).digest('hex').slice(0, 24)
}
