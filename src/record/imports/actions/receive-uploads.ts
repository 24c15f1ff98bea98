import type { Caller } from '../../../people/permissions/caller.ts'
import type { Upload } from '../../../platform/web/request.ts'
import { inKeepersScope, type Keeper, keeperFor } from '../../keeper.ts'
import type { BackgroundReading } from '../background-reading.ts'
import type { Arrival, ImportRunId } from '../import-run.ts'
import { endArrival, insertSettled } from '../store.ts'
import type { ReceivingTools } from './receive-file.ts'
import { receiveFile } from './receive-file.ts'
import { startRun } from './start-run.ts'

export interface UploadTools extends ReceivingTools {
  readonly background: Pick<BackgroundReading, 'wake'>
}

export type Received =
  | { readonly kind: 'received'; readonly run: ImportRunId }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'broken-off' }

/**
 * Keeps the files of a form as they arrive, as one import, so that each is safe and can be read before the next
 * has come. Nothing is read here.
 */
export async function receiveUploads(
  tools: UploadTools,
  caller: Caller,
  uploads: AsyncIterable<Upload>,
  mostMegabytes: number
): Promise<Received> {
  let run: ImportRunId | undefined
  let by = keeperFor(caller, nameless)
  let arrival: Exclude<Arrival, 'arriving'> = 'broken-off'
  let position = 0
  try {
    let end: 'whole' | 'broken-off' | 'too-many' = 'whole'
    for await (const { fileName, content, form } of uploads) {
      if (content.kind === 'broken-off' || content.kind === 'too-many') {
        end = content.kind
        break
      }
      if (run === undefined) {
        by = keeperFor(caller, form['by']?.trim().slice(0, 200) || nameless)
        run = await startUpload(tools, by)
      }
      position += 1
      const line = { run, position, fileName: nameOf(fileName), by }
      if (content.kind === 'bytes') await receiveFile(tools, { ...line, bytes: content.bytes })
      else await refuseTooLarge(tools, line, mostMegabytes)
      tools.background.wake()
    }
    arrival = end
  } finally {
    // Also where a fault of ours stopped the receiving: the import does not wait for files that never come.
    if (run !== undefined) await noMore(tools, { run, by }, arrival)
  }
  if (run !== undefined) return { kind: 'received', run }
  return { kind: arrival === 'broken-off' ? 'broken-off' : 'nothing-chosen' }
}

/** Who sends files from the machine itself without giving a name. */
const nameless = 'a person at this machine'

interface Sent {
  readonly run: ImportRunId
  readonly by: Keeper
}

function startUpload({ db, clock }: UploadTools, by: Keeper): Promise<ImportRunId> {
  return startRun(db, { way: 'upload', by, startedAt: clock.now(), files: undefined })
}

async function refuseTooLarge(
  { db, clock }: UploadTools,
  { run, by, ...line }: Sent & { readonly position: number; readonly fileName: string },
  mostMegabytes: number
): Promise<void> {
  const words = `The file is larger than ${mostMegabytes} MB, the most that the record takes.`
  const settled = { ...line, sha256: undefined, state: 'not-taken', words } as const
  await inKeepersScope(db, by, (tx) => insertSettled(tx, run, [settled], clock.now()))
}

async function noMore(
  { db, clock, background }: UploadTools,
  { run, by }: Sent,
  arrival: Exclude<Arrival, 'arriving'>
): Promise<void> {
  await inKeepersScope(db, by, (tx) => endArrival(tx, run, arrival, clock.now()))
  background.wake()
}

// A browser may send the folders too; the last part is what a person knows it by.
function nameOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').slice(-255) || 'a file without a name'
}
