// The entry of the process that writes: it keeps the typefaces, Typst and the drawing engine from one document to the
// next.
import { setImmediate } from 'node:timers/promises'
import { readDocument } from '../document/read-document.ts'
import { startRasteriser } from '../drawings/raster.ts'
import { openPdfWriter } from '../pdf/pdf-writer.ts'
import { readTypefaces } from '../typefaces/typefaces.ts'
import { writeWord } from '../word/word-writer.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import { type ProcessAnswer, writeTask } from './write-task.ts'

const started = start()

async function start() {
  const typefaces = await readTypefaces()
  const rasterise = await startRasteriser(typefaces)
  return { rasterise, pdf: await openPdfWriter(typefaces, rasterise) }
}

async function write(message: unknown): Promise<WriteOutcome> {
  const task = writeTask.parse(message)
  if (task.format === 'workbook') {
    return { kind: 'written', bytes: Uint8Array.from(await writeWorkbook(task.workbook)), notShown: [] }
  }
  const read = readDocument(task.document)
  if (read.kind === 'faulty') return read
  const { pdf, rasterise } = await started
  if (task.format === 'word') return writeWord(read.document, rasterise)
  const outcome = pdf.write(read.document)
  // Typst's own memory of the document is let go of in a turn of the event loop.
  await setImmediate()
  return outcome
}

function answer(said: ProcessAnswer): void {
  process.send?.(said)
}

process.on('message', (message) => {
  write(message).then(
    (outcome) => answer({ outcome }),
    (error: unknown) =>
      answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  )
})
// Whoever asked is gone: nobody waits for what is being written.
process.on('disconnect', () => process.exit())
