import { randomUUID } from 'node:crypto'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { count, number } from '../../../ui/prose/counts.ts'
import { documentOf } from '../store.ts'
import {
  type Declared,
  fingerprintOf,
  type Into,
  mostDeclared,
  type UploadBounds,
  type UploadId,
  uploadId
} from './upload.ts'
import { begunUploads, insertUploads } from './upload-store.ts'

/** What becomes of one declared file: where its bytes go and from which on, or why it is not taken. */
export type Place =
  | { readonly kind: 'send'; readonly id: UploadId; readonly from: number }
  | { readonly kind: 'refused'; readonly words: string }

export type DeclareOutcome =
  /** One for each file, in their order. */
  | { readonly kind: 'declared'; readonly places: readonly Place[] }
  | { readonly kind: 'too-many'; readonly words: string }
  /** The document of which they should be a version is not there, or was withdrawn. */
  | { readonly kind: 'not-there' }

/**
 * Takes note of files that somebody will send, before any byte of them comes. A file that they began to send before goes
 * on from where it stopped. Nothing of the bookcase changes, so nothing stands in the trail.
 */
export function declareFiles(
  db: Database,
  clock: Clock,
  member: Member,
  bounds: UploadBounds,
  into: Into,
  files: readonly Declared[]
): Promise<DeclareOutcome> {
  if (files.length > mostDeclared) {
    const words = `Declare at most ${number(mostDeclared)} files at once; these are ${number(files.length)}.`
    return Promise.resolve({ kind: 'too-many', words })
  }
  return inScope(db, scopeOf(member), async (tx): Promise<DeclareOutcome> => {
    if (into.newVersionOf !== undefined) {
      const document = await documentOf(tx, member.workspace.authority, into.newVersionOf)
      if (document === undefined || document.withdrawn !== undefined) return { kind: 'not-there' }
    }
    const told = files.map((file) => ({ file, print: fingerprintOf(member.account, file, into) }))
    const begun = await begunUploads(
      tx,
      member,
      told.map(({ print }) => print)
    )
    const taken = new Set<string>()
    const fresh: (Declared & { readonly id: UploadId })[] = []
    const places = told.map(({ file, print }): Place => {
      const words = refusal(file, bounds)
      if (words !== undefined) return { kind: 'refused', words }
      // The same file twice in one drop: both come, and the second is found to be the same.
      const before = taken.has(print) ? undefined : begun.get(print)
      taken.add(print)
      if (before !== undefined) return { kind: 'send', id: before.id, from: before.received }
      const id = newUploadId(print)
      fresh.push({ ...file, id })
      return { kind: 'send', id, from: 0 }
    })
    await insertUploads(tx, member, into, fresh, clock.now())
    return { kind: 'declared', places }
  })
}

export function newUploadId(fingerprint: string): UploadId {
  return uploadId.parse(`${fingerprint}-${randomUUID()}`)
}

function refusal({ bytes }: Declared, { megabytes }: UploadBounds): string | undefined {
  if (bytes === 0) return 'The file is empty.'
  if (bytes <= megabytes * 1_000_000) return undefined
  return `The file is ${count(Math.ceil(bytes / 1_000_000), 'megabyte')}; files of at most ${number(megabytes)} are taken. Make it smaller, or split it.`
}
