// The entry of a worker thread: it keeps one PDFium, and takes a new one after a document brought it down.
import { tablesOfFile } from '../documents/tables-of-file.ts'
import { textOfDocument } from '../documents/text-of-document.ts'
import { wordBlocks } from '../documents/word-blocks.ts'
import { refused, withDocument } from '../pdf/document.ts'
import type { Pdfium } from '../pdf/pdfium.ts'
import { startPdfium } from '../pdf/pdfium.ts'
import { renderPage } from '../pdf/render-page.ts'
import { turnAway } from '../pdf/signature.ts'
import { readReport } from '../read-report.ts'
import type { ReaderAnswer, ReaderTask, RenderOutcome } from './tasks.ts'

let engine: Pdfium | undefined

/** PDFium's memory never shrinks; past this it is given back whole. */
const keepAtMost = 128 * 1024 * 1024

/** Does one task. A fault of our own rules is thrown; whatever a document does to PDFium is a refusal. */
export default async function work(task: ReaderTask): Promise<ReaderAnswer> {
  let intact = false
  try {
    const answer = await answerTo(task)
    intact = heapBytes() <= keepAtMost
    return answer
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    const full = heapBytes() > task.memoryBytes * 0.75
    const outcome = full
      ? refused('too-large', 'Reading the PDF takes more memory than one file may have.')
      : refused('damaged', 'The PDF is damaged or made to do harm: it stopped the PDF engine.')
    return { what: 'refused', outcome }
  } finally {
    if (!intact) engine = undefined
  }
}

function heapBytes(): number {
  return engine?.pdfium.HEAPU8.byteLength ?? 0
}

/** Started by the first document that needs it: most that people upload do not. */
async function pdfiumFor({ compiled, memoryBytes }: ReaderTask): Promise<Pdfium> {
  engine ??= await startPdfium(compiled, memoryBytes)
  return engine
}

async function answerTo(task: ReaderTask): Promise<ReaderAnswer> {
  const { bytes, bounds, wanted } = task
  switch (wanted.what) {
    case 'report': {
      const request = { bytes, fileName: wanted.fileName }
      return { what: 'report', outcome: readReport(await pdfiumFor(task), request, bounds) }
    }
    case 'page':
      return { what: 'page', outcome: drawn(await pdfiumFor(task), task, wanted) }
    case 'text': {
      const start = () => pdfiumFor(task)
      return { what: 'text', outcome: await textOfDocument(start, bytes, wanted.type, wanted.bounds) }
    }
    case 'blocks':
      return { what: 'blocks', outcome: await wordBlocks(bytes, wanted.bounds) }
    case 'tables':
      return { what: 'tables', outcome: await tablesOfFile(bytes, wanted.fileName) }
  }
}

function drawn(
  pdfium: Pdfium,
  { bytes, bounds }: ReaderTask,
  { pageNumber, widthPx }: { readonly pageNumber: number; readonly widthPx: number }
): RenderOutcome {
  const turnedAway = turnAway(bytes, bounds.bytes)
  if (turnedAway !== undefined) return turnedAway
  return withDocument(pdfium, bytes, (document): RenderOutcome => {
    const png = renderPage(pdfium, document, pageNumber, widthPx)
    return png === undefined
      ? { kind: 'no-such-page', because: `The document has no page ${pageNumber}.` }
      : { kind: 'page', png }
  })
}
