import type { Queryable } from '../../platform/database/database.ts'
import type { ContentStore, Sha256 } from '../../platform/files/content-store.ts'
import { isSha256 } from '../../platform/files/content-store.ts'
import type { HoldingStore } from '../../platform/files/holding-store.ts'
import { importRunId } from '../../record/imports/import-run.ts'
import { waitingName } from '../../record/imports/waiting-name.ts'

/** Where the bytes lie that the database only names. */
export interface Files {
  readonly store: ContentStore
  readonly waiting: HoldingStore
}

/** What the database names: reports, by their hash, and uploads that wait to be read. */
export interface NamedFiles {
  readonly reports: readonly Sha256[]
  readonly waiting: readonly { readonly name: string; readonly sha256: Sha256 }[]
}

export async function filesNamedIn(db: Queryable): Promise<NamedFiles> {
  const reports = await db.selectFrom('record.report').select('sha256').orderBy('sha256').execute()
  const lines = await db
    .selectFrom('record.import_file')
    .select(['run', 'position', 'sha256'])
    .where('settled_at', 'is', null)
    .orderBy('run')
    .orderBy('position')
    .execute()
  return {
    reports: reports.map(({ sha256 }) => sha256).filter(isSha256),
    waiting: lines.flatMap(({ run, position, sha256 }) =>
      sha256 !== null && isSha256(sha256)
        ? [{ name: waitingName({ run: importRunId.parse(run), position }), sha256 }]
        : []
    )
  }
}

/** A report's bytes; undefined where they are missing, or are not those any more that were put there. */
export async function reportBytes({ store }: Files, sha256: Sha256): Promise<Uint8Array | undefined> {
  // The store throws where what it keeps was damaged.
  return store.read(sha256).catch(() => undefined)
}

/** An upload's bytes; once it was taken, which may have been a moment ago, they lie with the reports. */
export async function uploadBytes(
  files: Files,
  { name, sha256 }: NamedFiles['waiting'][number]
): Promise<Uint8Array | undefined> {
  return (await files.waiting.read(name)) ?? (await reportBytes(files, sha256))
}
