import { withDocument } from '../pdf/document.ts'
import type { Pdfium } from '../pdf/pdfium.ts'
import { turnAway } from '../pdf/signature.ts'
import type { Refusal } from '../published-report.ts'
import {
  type DocumentText,
  type NotRead,
  notRead,
  type TextBounds,
  type TextPage,
  withinBounds
} from './document-text.ts'

const bytesALetter = 2

/** The text of each page of a PDF in the order in which it is read; pages of pictures have none. */
export function textOfPdf(pdfium: Pdfium, bytes: Uint8Array, bounds: TextBounds): DocumentText {
  const turnedAway = turnAway(bytes, bounds.bytes)
  if (turnedAway !== undefined) return notRead(reasons[turnedAway.reason] ?? 'damaged', turnedAway.because)
  const read = withDocument(pdfium, bytes, ({ handle, pageCount }): DocumentText => {
    const pages: TextPage[] = []
    const notes: string[] = []
    let [characters, blank] = [0, 0]
    for (let number = 1; number <= pageCount; number += 1) {
      if (number > bounds.pages || characters > bounds.characters) {
        notes.push(
          `Only the first ${number - 1} of its ${pageCount} pages are read: it is longer than is searched.`
        )
        break
      }
      const text = pageText(pdfium, handle, number)
      if (text.trim() === '') blank += 1
      characters += text.length
      pages.push({ number, label: `page ${number}`, text })
    }
    if (blank > 0 && blank < pages.length) notes.push(blankInWords(blank, pages.length))
    return withinBounds(pages, notes, bounds)
  })
  return read.kind === 'refused' ? notRead(reasons[read.reason] ?? 'damaged', read.because) : read
}

const reasons: Partial<Record<Refusal, NotRead>> = {
  empty: 'empty',
  encrypted: 'locked',
  'too-large': 'too-large',
  'too-many-pages': 'too-large',
  'too-slow': 'too-slow'
}

function blankInWords(blank: number, all: number): string {
  return blank === 1
    ? `1 of its ${all} pages holds no words, as where a page was scanned.`
    : `${blank} of its ${all} pages hold no words, as where pages were scanned.`
}

/** Empty for a page that cannot be opened. */
function pageText(pdfium: Pdfium, document: number, number: number): string {
  const page = pdfium.FPDF_LoadPage(document, number - 1)
  if (page === 0) return ''
  const textPage = pdfium.FPDFText_LoadPage(page)
  try {
    return textPage === 0 ? '' : lettersOf(pdfium, textPage)
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage)
    pdfium.FPDF_ClosePage(page)
  }
}

function lettersOf(pdfium: Pdfium, textPage: number): string {
  const count = pdfium.FPDFText_CountChars(textPage)
  if (count <= 0) return ''
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc((count + 1) * bytesALetter)
  if (at === 0) return ''
  try {
    // The count includes the nought at the end.
    const written = pdfium.FPDFText_GetText(textPage, 0, count, at)
    const bytes = pdfium.pdfium.HEAPU8.slice(at, at + Math.max(0, written - 1) * bytesALetter)
    // What PDFium writes for a hyphen at the end of a line, before the rest of the word.
    const hyphen = '\u0002'
    const text = new TextDecoder('utf-16le').decode(bytes)
    return [`${hyphen}\r\n`, `${hyphen}\n`, hyphen].reduce((its, mark) => its.replaceAll(mark, '-'), text)
  } finally {
    free(at)
  }
}
