import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import { inTransaction, type OpenDatabase } from '../../platform/database/database.ts'
import { DatabaseError } from '../../platform/database/database-error.ts'
import { maintain } from '../../platform/database/maintenance.ts'
import { type MigrationOutcome, migrate, misfitOf } from '../../platform/database/migrations.ts'
import { narrow } from '../../platform/database/scope.ts'
import {
  abandonRestore,
  asTheOnlyRestore,
  beginRestore,
  endRestore
} from '../../platform/database/unfinished-restore.ts'
import { rooms } from '../../rooms.ts'
import { appendToTrail } from '../../trail/append.ts'
import { type TrailVerdict, verifyTrail } from '../../trail/verify.ts'
import type { ArchiveContents, ArchiveHeader } from './archive-format.ts'
import { type ArchiveVisitor, readArchive } from './archive-reader.ts'
import { Loading, Misfit } from './load-backup.ts'
import type { Files } from './named-files.ts'

export interface RestorePlace extends Files {
  readonly database: OpenDatabase
  readonly clock: Clock
  /** Who restores, for the trail. */
  readonly by: string
}

export type CheckOutcome =
  | { readonly kind: 'good'; readonly header: ArchiveHeader; readonly contents: ArchiveContents }
  /** Damaged, no backup, or made by another program than this. In words that follow "The backup cannot be used: ". */
  | { readonly kind: 'unusable'; readonly because: string }

export type RestoreOutcome =
  | {
      readonly kind: 'restored'
      /** What verifying found, held against the last entries that the backup names. */
      readonly trail: TrailVerdict
      /** People who were signed in when the backup was made, and are not any more. */
      readonly sessionsEnded: number
    }
  | { readonly kind: 'unusable'; readonly because: string }
  /** Something else is there, or another restore is at it. In a sentence. */
  | { readonly kind: 'refused'; readonly because: string }

const schemas = rooms.map(({ room }) => room)

/** Told how many bytes of the file were read. */
export type Told = (bytes: number) => void

/** Reads a backup from end to end without restoring anything. */
export async function checkBackup(
  file: string,
  tell: Told,
  visitor: ArchiveVisitor = {}
): Promise<CheckOutcome> {
  const read = await readArchive(told(createReadStream(file), tell), visitor)
  if (read.kind === 'unusable') return read
  const misfit = await misfitOf(read.header.migrations, rooms)
  if (misfit === undefined) return { ...read, kind: 'good' }
  return { kind: 'unusable', because: `it does not fit this version of Throughline. ${misfit}` }
}

/**
 * Restores a backup that was checked into an empty place. Until it is finished the place counts as none: it cannot be
 * opened, and restoring again begins anew. What cannot be finished is taken away again.
 */
export async function restoreBackup(
  place: RestorePlace,
  file: string,
  { header }: { readonly header: ArchiveHeader },
  tell: Told
): Promise<RestoreOutcome> {
  const { database } = place
  const outcome = await asTheOnlyRestore(database, async (): Promise<RestoreOutcome> => {
    if ((await beginRestore(database.owner, schemas)) === 'not-empty')
      return { kind: 'refused', because: notEmpty }
    let finished = false
    try {
      const restored = await fill(place, file, header, tell)
      finished = restored.kind === 'restored'
      return restored
    } finally {
      if (!finished) await abandonRestore(database.owner, schemas)
    }
  })
  return outcome ?? { kind: 'refused', because: 'Another restore into this database is at work.' }
}

async function fill(
  place: RestorePlace,
  file: string,
  header: ArchiveHeader,
  tell: Told
): Promise<RestoreOutcome> {
  const { owner, db, engine } = place.database
  const then = await migrate(owner, rooms, { only: new Set(header.migrations.map(({ name }) => name)) })
  if (then.kind !== 'current') return { kind: 'unusable', because: failed(then) }
  const misfit = await load(place, file, header, tell)
  if (misfit !== undefined) return { kind: 'unusable', because: misfit }
  const now = await migrate(owner, rooms, {})
  if (now.kind !== 'current') return { kind: 'unusable', because: failed(now) }
  if (engine === 'embedded') await maintain({ owner, engine })
  else await sql`analyze`.execute(owner)
  const keptAt = new Date(header.takenAt)
  const expected = header.chains.map((end) => ({ ...end, keptAt }))
  const trail = await verifyTrail(db, { expected })
  return { kind: 'restored', trail, sessionsEnded: await finish(place, header) }
}

/** Undefined once every row is in and every reference holds; otherwise why not, with nothing kept. */
async function load(
  { database: { owner }, ...files }: RestorePlace,
  file: string,
  header: ArchiveHeader,
  tell: Told
): Promise<string | undefined> {
  try {
    await inTransaction(owner, async (tx) => {
      const loading = await Loading.begin(tx, schemas, files)
      const read = await readArchive(told(createReadStream(file), tell), loading.visitor)
      if (read.kind === 'unusable') throw new Misfit(read.because)
      await loading.finish(header)
    })
    return undefined
  } catch (error) {
    if (error instanceof Misfit) return error.message
    if (error instanceof DatabaseError) return `its rows do not fit its tables: ${error.message}`
    throw error
  }
}

/** What works once and for a short while: used up or run out since the backup was made, it must not work again. */
const worksOnce = [
  'people.password_link',
  'people.half_sign_in',
  'people.code_set_up',
  'people.openid_pending'
] as const

/**
 * Ends the sessions that were open when the backup was made: one that its person ended since must not come back with
 * it; no more does what works once. The trail says so, and that it was restored; then the place can be opened.
 */
function finish({ database: { owner }, clock, by }: RestorePlace, header: ArchiveHeader): Promise<number> {
  return inTransaction(owner, async (tx) => {
    await narrow(tx, { kind: 'installation' })
    const now = clock.now()
    const ended = await tx
      .updateTable('people.session')
      .set({ ended_at: now })
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    const sessionsEnded = Number(ended.numUpdatedRows)
    for (const table of worksOnce) await tx.deleteFrom(table).execute()
    await appendToTrail(tx, now, {
      chain: 'accounts',
      actor: by,
      action: 'restore backup',
      subject: { kind: 'installation', id: 'record' },
      before: {},
      after: { backupOf: header.takenAt, program: header.program, sessionsEnded }
    })
    await endRestore(tx)
    return sessionsEnded
  })
}

const notEmpty =
  'There is something in this place already. A backup is restored into an empty one: set DATA_DIR to a new directory, or DATABASE_URL to an empty database.'

function failed(outcome: Exclude<MigrationOutcome, { kind: 'current' }>): string {
  return outcome.kind === 'failed'
    ? `its tables could not be brought up to date (${outcome.migration}: ${outcome.because})`
    : outcome.because
}

function told(file: Readable, tell: Told): Readable {
  let bytes = 0
  file.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    tell(bytes)
  })
  return file.pause()
}
