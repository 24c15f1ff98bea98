import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { HoldingStore } from '../../../platform/files/holding-store.ts'
import { inKeepersScope, type Keeper } from '../../keeper.ts'
import { heldBeforeInWords } from '../../reports/import-words.ts'
import { placeOfReport } from '../../reports/store.ts'
import type { ImportRunId } from '../import-run.ts'
import { insertSettled, insertWaiting } from '../store.ts'
import { waitingName } from '../waiting-name.ts'

export interface ReceivingTools {
  readonly db: Database
  readonly clock: Clock
  readonly waiting: HoldingStore
}

/** A file of an import as it arrived. */
export interface ReceivedFile {
  readonly run: ImportRunId
  readonly position: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly by: Keeper
}

/** Keeps a file until it is read; what the record holds already has its answer at once. */
export async function receiveFile(tools: ReceivingTools, file: ReceivedFile): Promise<void> {
  const { run, position, fileName, bytes, by } = file
  const sha256 = sha256Of(bytes)
  if (await placeOfReport(tools.db, sha256)) {
    const held = { position, fileName, sha256, state: 'already-held' as const, words: heldBeforeInWords }
    return inKeepersScope(tools.db, by, (tx) => insertSettled(tx, run, [held], tools.clock.now()))
  }
  // First the bytes, then the line: a line that waits always has its file.
  await tools.waiting.hold(waitingName({ run, position }), bytes)
  await inKeepersScope(tools.db, by, (tx) => insertWaiting(tx, run, { position, fileName, sha256 }))
}
