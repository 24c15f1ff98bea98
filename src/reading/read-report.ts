import { isIllegible } from './checks/letters.ts'
import { recogniseCover } from './covers/recognise.ts'
import { layOut } from './layout/laid-out.ts'
import { linesOf } from './layout/lines.ts'
import { lineText } from './layout/text.ts'
import type { PdfDocument, PrintedPage, Refused } from './pdf/document.ts'
import { refused, withDocument } from './pdf/document.ts'
import type { Pdfium } from './pdf/pdfium.ts'
import { turnAway } from './pdf/signature.ts'
import type { ReadOutcome, ReadRequest } from './published-report.ts'
import { readKind } from './read-kind.ts'

/** How much of a document is read before it is refused. */
export interface SizeBounds {
  readonly bytes: number
  readonly pages: number
}

/**
 * Reads a published report: what it says, or what it was recognised as, or why it was refused. Pure but for
 * the PDFium instance, which it leaves as it found it. May throw what PDFium throws when a document brings it
 * down; the instance must then be thrown away.
 */
export function readReport(pdfium: Pdfium, request: ReadRequest, bounds: SizeBounds): ReadOutcome {
  const turnedAway = turnAway(request.bytes, bounds.bytes)
  if (turnedAway !== undefined) return turnedAway
  return withDocument(pdfium, request.bytes, (document) => {
    const pages = readPages(document, bounds.pages)
    return 'kind' in pages ? pages : readPrinted(pages, request)
  })
}

function readPages(document: PdfDocument, most: number): PrintedPage[] | Refused {
  if (document.pageCount === 0) return refused('damaged', 'The PDF is damaged: it has no pages.')
  if (document.pageCount > most) {
    return refused('too-many-pages', `The PDF has ${document.pageCount} pages; at most ${most} are read.`)
  }
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.pageCount; number += 1) {
    const page = document.readPage(number)
    if ('kind' in page) return page
    pages.push(page)
  }
  return pages
}

function readPrinted(pages: readonly PrintedPage[], request: ReadRequest): ReadOutcome {
  if (pages.every((page) => page.words.length === 0)) {
    return refused('no-text', 'The PDF has pictures of pages but no text; it seems to be a scan.')
  }
  const [first, second] = pages.filter((page) => page.words.length > 0)
  const cover = recogniseCover(pageText(first), pageText(second))
  if (cover.kind === 'unknown') {
    if (isIllegible(pages.slice(0, 5).flatMap(linesOf))) {
      return refused(
        'damaged',
        'The text of the PDF cannot be read: its fonts have lost their letters. Download it again.'
      )
    }
    return refused(
      'not-an-inspection-report',
      cover.name === undefined
        ? 'The cover is not that of a report by Ofsted on children’s services.'
        : `This is ${cover.name}, a kind of report that is not read.`
    )
  }
  const outcome = readKind(cover.kind, layOut(pages), request.fileName)
  return outcome.kind === 'read' ? outcome : incomplete(outcome.missing)
}

function incomplete(missing: readonly string[]): Refused {
  const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(missing)
  return refused(
    'damaged',
    `This is an inspection report of children’s services, but ${listed} cannot be found: the file may be damaged or incomplete.`
  )
}

function pageText(page: PrintedPage | undefined): string {
  return page === undefined ? '' : linesOf(page).map(lineText).join('\n')
}
