import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Clock } from '../../platform/clock.ts'
import type { OpenDatabase } from '../../platform/database/database.ts'
import { sha256Of } from '../../platform/files/content-store.ts'
import { rooms } from '../../rooms.ts'
import { programVersion } from '../version.ts'
import {
  type ArchiveContents,
  type ArchiveHeader,
  contentsName,
  formatVersion,
  headerName,
  rowsName
} from './archive-format.ts'
import { type AddEntry, archiveOf } from './archive-writer.ts'
import { type Files, reportBytes, uploadBytes } from './named-files.ts'
import { type Snapshot, withSnapshot } from './snapshot.ts'

export interface BackedUp extends Pick<OpenDatabase, 'owner' | 'engine'>, Files {
  readonly clock: Clock
}

/** How much of a table is in memory at a time. */
const bytesOfAPart = 1_000_000
const mostRowsAtOnce = 2_000

/** The bytes of a backup of everything, as it is at the moment of the first byte, while others go on writing. */
export function takeBackup(place: BackedUp): Readable {
  const takenAt = place.clock.now()
  const schemas = rooms.map(({ room }) => room)
  return archiveOf(takenAt, (add) =>
    withSnapshot(place, schemas, async (snapshot) => {
      const header = headerOf(snapshot, place, takenAt)
      const text = textOf(header)
      await add(headerName, text)
      const tables = []
      for (const { name } of header.tables) tables.push({ name, ...(await addRows(snapshot, name, add)) })
      const files = await addFiles(snapshot, place, add)
      const contents: ArchiveContents = { header: sha256Of(Buffer.from(text)), tables, ...files }
      await add(contentsName, textOf(contents))
    })
  )
}

function headerOf(snapshot: Snapshot, { engine }: BackedUp, takenAt: Date): ArchiveHeader {
  const { migrations, tables, sequences, chains, named } = snapshot
  return {
    what: 'Throughline backup',
    format: formatVersion,
    program: programVersion(),
    engine,
    takenAt: takenAt.toISOString(),
    ...{ migrations, tables, sequences, chains },
    files: named.reports.length,
    waiting: named.waiting.length
  }
}

async function addRows(
  snapshot: Snapshot,
  table: string,
  add: AddEntry
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  let rows = 0
  let wanted = 20
  for (let part = 1; ; part += 1) {
    const lines = await snapshot.next(table, wanted)
    if (lines.length === 0) return { rows, sha256: hash.digest('hex') }
    const text = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    hash.update(text)
    rows += lines.length
    await add(rowsName(table, part), text)
    // As many as fill a part, going by the rows just seen.
    wanted = Math.min(mostRowsAtOnce, Math.max(1, Math.round((bytesOfAPart * lines.length) / text.length)))
  }
}

async function addFiles(
  { named }: Snapshot,
  place: Files,
  add: AddEntry
): Promise<Pick<ArchiveContents, 'files' | 'waiting' | 'missing'>> {
  const missing: string[] = []
  const waiting = []
  for (const sha256 of named.reports) {
    const bytes = await reportBytes(place, sha256)
    if (bytes === undefined) missing.push(sha256)
    else await add(`files/${sha256}`, bytes)
  }
  for (const upload of named.waiting) {
    const bytes = await uploadBytes(place, upload)
    // Answered since the moment of the backup: a restored record says that it is to be sent again.
    if (bytes === undefined) continue
    await add(`waiting/${upload.name}`, bytes)
    waiting.push({ name: upload.name, sha256: sha256Of(bytes) })
  }
  return { files: named.reports.length - missing.length, waiting, missing }
}

function textOf(value: ArchiveHeader | ArchiveContents): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
