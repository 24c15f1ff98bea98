// The entry of a worker thread: it keeps the typefaces, Typst and the drawing engine from one document to the next.
import { setImmediate } from 'node:timers/promises'
import { readDocument } from '../document/read-document.ts'
import { startRasteriser } from '../drawings/raster.ts'
import { openPdfWriter } from '../pdf/pdf-writer.ts'
import { readTypefaces } from '../typefaces/typefaces.ts'
import { writeWord } from '../word/word-writer.ts'
import type { WriteOutcome } from '../write-outcome.ts'

/** What a worker is asked for: a document, as whoever keeps it hands it over, and the kind of file. */
export interface WriteTask {
  readonly format: 'pdf' | 'word'
  readonly document: unknown
}

const started = start()

async function start() {
  const typefaces = await readTypefaces()
  const rasterise = await startRasteriser(typefaces)
  return { rasterise, pdf: await openPdfWriter(typefaces, rasterise) }
}

export default async function write({ format, document }: WriteTask): Promise<WriteOutcome> {
  const read = readDocument(document)
  if (read.kind === 'faulty') return read
  const { pdf, rasterise } = await started
  if (format === 'word') return writeWord(read.document, rasterise)
  const outcome = pdf.write(read.document)
  // Typst's own memory of the document is let go of in a turn of the event loop, which the pool would never take.
  await setImmediate()
  return outcome
}
