import type { Refusal } from '../published-report.ts'
import type { Box, Direction } from './directions.ts'
import { viewAlong } from './directions.ts'
import type { Pdfium } from './pdfium.ts'
import type { Scratch } from './scratch.ts'
import { takeScratch } from './scratch.ts'
import type { Word, WordsByDirection } from './words.ts'
import { readWords } from './words.ts'

/**
 * A page as printed: its words in drawing order, with its size in points. It is seen along most of its text, however
 * the page itself is turned, so that a table printed sideways reads like any other.
 */
export interface PrintedPage {
  /** Counted in the file, from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** What runs another way than most of the page, way by way: a stamp, a note along the margin. */
  readonly turned: readonly (readonly Word[])[]
}

export interface Refused {
  readonly kind: 'refused'
  readonly reason: Refusal
  readonly because: string
}

/** An open document. Its pages are loaded one at a time; it is only good inside `withDocument`. */
export interface PdfDocument {
  readonly handle: number
  readonly pageCount: number
  readPage(pageNumber: number): PrintedPage | Refused
}

const passwordNeeded = 4
const securityUnknown = 5

/**
 * Opens a PDF, lets `use` read it and closes it again. Refused when the bytes are no PDF, cannot be put
 * together as one, or need a password. The bytes are copied into PDFium's memory and never written to.
 */
export function withDocument<Result>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (document: PdfDocument) => Result
): Result | Refused {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc(bytes.length)
  if (at === 0)
    return refused('too-large', 'The file is too large to open in the memory that a reader may have.')
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const handle = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (handle === 0) {
    const error = pdfium.FPDF_GetLastError()
    free(at)
    return error === passwordNeeded || error === securityUnknown
      ? refused('encrypted', 'The PDF is encrypted and cannot be opened without its password.')
      : refused('damaged', 'The PDF is damaged: its parts cannot be put together. Download it again.')
  }
  const scratch = takeScratch(pdfium)
  try {
    return use({
      handle,
      pageCount: pdfium.FPDF_GetPageCount(handle),
      readPage: (pageNumber) => readPage(pdfium, scratch, handle, pageNumber)
    })
  } finally {
    scratch.free()
    pdfium.FPDF_CloseDocument(handle)
    free(at)
  }
}

function readPage(
  pdfium: Pdfium,
  scratch: Scratch,
  handle: number,
  pageNumber: number
): PrintedPage | Refused {
  const page = pdfium.FPDF_LoadPage(handle, pageNumber - 1)
  if (page === 0) return refused('damaged', `The PDF is damaged: its page ${pageNumber} cannot be opened.`)
  const textPage = pdfium.FPDFText_LoadPage(page)
  try {
    const box = boxOf(pdfium, scratch, page)
    const words = textPage === 0 ? undefined : readWords(pdfium, scratch, textPage, box)
    return seenAlongMost(pageNumber, box, words ?? new Map<Direction, Word[]>())
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage)
    pdfium.FPDF_ClosePage(page)
  }
}

/** The part of the page that is shown. */
function boxOf(pdfium: Pdfium, scratch: Scratch, page: number): Box {
  if (!pdfium.FPDF_GetPageBoundingBox(page, scratch.at)) {
    const [right, top] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
    return { left: 0, bottom: 0, right, top }
  }
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)]
  return { left, bottom, right, top }
}

function seenAlongMost(number: number, box: Box, byDirection: WordsByDirection): PrintedPage {
  const straight = [...byDirection].filter(([direction]) => direction !== 'askew')
  const [most = 0] = straight.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  const { width, height } = viewAlong(most, box)
  const turned = [...byDirection].filter(([direction]) => direction !== most).map(([, words]) => words)
  return { number, width, height, words: byDirection.get(most) ?? [], turned }
}

export function refused(reason: Refusal, because: string): Refused {
  return { kind: 'refused', reason, because }
}
