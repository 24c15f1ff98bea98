import { inTransaction } from '../../../platform/database/database.ts'
import type { Upload } from '../../../platform/web/request.ts'
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
  uploads: AsyncIterable<Upload>,
  mostMegabytes: number
): Promise<Received> {
  let run: ImportRunId | undefined
  let arrival: Exclude<Arrival, 'arriving'> = 'broken-off'
  let position = 0
  try {
    let end: 'whole' | 'broken-off' | 'too-many' = 'whole'
    for await (const { fileName, content, form } of uploads) {
      if (content.kind === 'broken-off' || content.kind === 'too-many') {
        end = content.kind
        break
      }
      run ??= await startUpload(tools, form['by'])
      position += 1
      const line = { run, position, fileName: nameOf(fileName) }
      if (content.kind === 'bytes') await receiveFile(tools, { ...line, bytes: content.bytes })
      else await refuseTooLarge(tools, line, mostMegabytes)
      tools.background.wake()
    }
    arrival = end
  } finally {
    // Also where a fault of ours stopped the receiving: the import does not wait for files that never come.
    if (run !== undefined) await noMore(tools, run, arrival)
  }
  if (run !== undefined) return { kind: 'received', run }
  return { kind: arrival === 'broken-off' ? 'broken-off' : 'nothing-chosen' }
}

function startUpload({ db, clock }: UploadTools, by: string | undefined): Promise<ImportRunId> {
  const startedBy = by?.trim().slice(0, 200) || 'a person at this machine'
  return startRun(db, { way: 'upload', startedBy, startedAt: clock.now(), files: undefined })
}

async function refuseTooLarge(
  { db, clock }: UploadTools,
  { run, ...line }: { run: ImportRunId; position: number; fileName: string },
  mostMegabytes: number
): Promise<void> {
  const words = `The file is larger than ${mostMegabytes} MB, the most that the record takes.`
  await insertSettled(db, run, [{ ...line, sha256: undefined, state: 'not-taken', words }], clock.now())
}

async function noMore(
  { db, clock, background }: UploadTools,
  run: ImportRunId,
  arrival: Exclude<Arrival, 'arriving'>
): Promise<void> {
  await inTransaction(db, (tx) => endArrival(tx, run, arrival, clock.now()))
  background.wake()
}

// A browser may send the folders too; the last part is what a person knows it by.
function nameOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').slice(-255) || 'a file without a name'
}
