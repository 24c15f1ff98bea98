import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { askForBackup } from '../house/operations/ask-desk.ts'
import { takeBackup } from '../house/operations/take-backup.ts'
import { siteAddress, siteDesk } from '../house/site-address.ts'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type OpenDatabase, openDatabase } from '../platform/database/database.ts'
import { appliedMigrations } from '../platform/database/migrations.ts'
import { isRestoreUnfinished, unfinishedInWords } from '../platform/database/unfinished-restore.ts'
import { openContentStore } from '../platform/files/content-store.ts'
import { openHoldingStore } from '../platform/files/holding-store.ts'

/** Where the bytes of a backup come from. */
export type BackupSource =
  | {
      readonly kind: 'open'
      readonly bytes: Readable
      /** The running site makes it, at this address. */
      readonly site?: string
      close(): Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: string }

/**
 * Opens the record to be backed up as it is, without bringing it up to date; or asks the running site, which has the
 * embedded engine's directory to itself.
 */
export async function openBackupSource(config: Config): Promise<BackupSource> {
  const { database } = config
  if (database.kind === 'embedded' && !(await isThere(database.directory))) {
    return { kind: 'refused', because: `There is no record in ${database.directory}.` }
  }
  const opened = await openDatabase(database)
  if (opened.kind === 'open') return direct(opened.database, config)
  const desk = await siteDesk(config, opened.inUseBy)
  const site = await siteAddress(config, opened.inUseBy)
  if (desk === undefined || site === undefined) return { kind: 'refused', because: opened.because }
  const answer = await askForBackup(desk)
  if (answer.kind === 'refused') return answer
  return { kind: 'open', bytes: answer.bytes, site, close: () => Promise.resolve() }
}

async function direct(database: OpenDatabase, { filesDirectory }: Config): Promise<BackupSource> {
  const because = await whyNot(database)
  if (because !== undefined) {
    await database.close()
    return { kind: 'refused', because }
  }
  const { owner, engine, close } = database
  const store = await openContentStore(filesDirectory)
  const waiting = await openHoldingStore(join(filesDirectory, 'waiting'))
  const bytes = takeBackup({ owner, engine, store, waiting, clock: systemClock })
  return { kind: 'open', bytes, close }
}

async function whyNot({ owner }: OpenDatabase): Promise<string | undefined> {
  if (await isRestoreUnfinished(owner)) return unfinishedInWords
  return (await appliedMigrations(owner)).length === 0 ? 'There is no record in this place.' : undefined
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
