// The entry of a worker thread: it keeps one PDFium, and takes a new one after a document brought it down.
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
  engine ??= await startPdfium(task.compiled, task.memoryBytes)
  const pdfium = engine
  let intact = false
  try {
    const answer = answerTo(pdfium, task)
    intact = pdfium.pdfium.HEAPU8.byteLength <= keepAtMost
    return answer
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    const full = pdfium.pdfium.HEAPU8.byteLength > task.memoryBytes * 0.75
    const outcome = full
      ? refused('too-large', 'Reading the PDF takes more memory than one file may have.')
      : refused('damaged', 'The PDF is damaged or made to do harm: it stopped the PDF engine.')
    return { what: 'refused', outcome }
  } finally {
    if (!intact) engine = undefined
  }
}

function answerTo(pdfium: Pdfium, { bytes, bounds, wanted }: ReaderTask): ReaderAnswer {
  if (wanted.what === 'report') {
    return { what: 'report', outcome: readReport(pdfium, { bytes, fileName: wanted.fileName }, bounds) }
  }
  const turnedAway = turnAway(bytes, bounds.bytes)
  if (turnedAway !== undefined) return { what: 'page', outcome: turnedAway }
  const { pageNumber, widthPx } = wanted
  const outcome = withDocument(pdfium, bytes, (document): RenderOutcome => {
    const png = renderPage(pdfium, document, pageNumber, widthPx)
    return png === undefined
      ? { kind: 'no-such-page', because: `The document has no page ${pageNumber}.` }
      : { kind: 'page', png }
  })
  return { what: 'page', outcome }
}
