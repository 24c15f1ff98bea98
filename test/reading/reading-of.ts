import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { recogniseCover } from '../../src/reading/covers/recognise.ts'
import type { LaidOutDocument } from '../../src/reading/layout/laid-out.ts'
import { layOut } from '../../src/reading/layout/laid-out.ts'
import { lineText } from '../../src/reading/layout/text.ts'
import type { PrintedPage } from '../../src/reading/pdf/document.ts'
import { withDocument } from '../../src/reading/pdf/document.ts'
import type { Pdfium } from '../../src/reading/pdf/pdfium.ts'
import { startPdfium } from '../../src/reading/pdf/pdfium.ts'
import type { PublishedReport } from '../../src/reading/published-report.ts'
import { readKind } from '../../src/reading/read-kind.ts'

/** A reading together with the document that it was read from. */
export interface ReadingOf {
  readonly report: PublishedReport
  readonly document: LaidOutDocument
}

/** Reads a report that can be read, and keeps the laid-out document for checks to look at. */
export async function readingOf(bytes: Uint8Array, fileName = 'report.pdf'): Promise<ReadingOf> {
  const document = layOut(pagesOf(await pdfiumForTests(), bytes))
  const [first = '', second = ''] = document.pages.map(({ body, furniture }) =>
    [...body, ...furniture].map(lineText).join('\n')
  )
  const cover = recogniseCover(first, second)
  if (cover.kind === 'unknown') throw new Error('The cover is not known.')
  const outcome = readKind(cover.kind, document, fileName)
  if (outcome.kind !== 'read') throw new Error(outcome.missing.join(', '))
  return { report: outcome.report, document }
}

/** A PDFium of a test's own; a document that brings it down takes nothing else with it. */
async function pdfiumForTests(): Promise<Pdfium> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  return startPdfium(await WebAssembly.compile(await readFile(wasm)), 200_000_000)
}

function pagesOf(pdfium: Pdfium, bytes: Uint8Array): readonly PrintedPage[] {
  const pages = withDocument(pdfium, bytes, (pdf) =>
    Array.from({ length: pdf.pageCount }, (_, index) => pdf.readPage(index + 1))
  )
  if (!Array.isArray(pages)) throw new Error('The PDF cannot be opened.')
  return pages.map((page) => {
    if ('kind' in page) throw new Error(page.because)
    return page
  })
}
