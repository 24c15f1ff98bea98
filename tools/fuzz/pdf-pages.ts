import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'

/** A PDF held open to take pages from. */
export interface OpenPdf {
  readonly handle: number
  readonly pages: number
}

/** A stretch of pages for a new PDF: which one, and the indices of its pages from 0. */
export interface Stretch {
  readonly from: OpenPdf
  readonly pages: readonly number[]
}

/** Takes PDFs apart by pages and puts pages together, as a person with a PDF editor would. */
export interface PageTable {
  open(bytes: Uint8Array): OpenPdf | undefined
  /** A new PDF with these pages in this order; its objects are written plainly, so that they can be edited. */
  assemble(stretches: readonly Stretch[]): Uint8Array
}

/** Starts a PDFium of its own to work with, apart from those that read. */
export async function openPageTable(): Promise<PageTable> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const pdfium = await init({ wasmBinary: Uint8Array.from(await readFile(wasm)).buffer })
  pdfium.PDFiumExt_Init()
  return {
    open: (bytes) => open(pdfium, bytes),
    assemble: (stretches) => assemble(pdfium, stretches)
  }
}

/** The bytes stay in PDFium's memory for as long as the process lives. */
function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array): OpenPdf | undefined {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const handle = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  return handle === 0 ? undefined : { handle, pages: pdfium.FPDF_GetPageCount(handle) }
}

function assemble(pdfium: WrappedPdfiumModule, stretches: readonly Stretch[]): Uint8Array {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const made = pdfium.FPDF_CreateNewDocument()
  let at = 0
  for (const { from, pages } of stretches) {
    const indices = malloc(Math.max(1, pages.length) * 4)
    for (const [place, page] of pages.entries()) {
      new DataView(pdfium.pdfium.HEAPU8.buffer).setInt32(indices + place * 4, page, true)
    }
    if (pages.length > 0) pdfium.FPDF_ImportPagesByIndex(made, from.handle, indices, pages.length, at)
    at += pages.length
    free(indices)
  }
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  pdfium.PDFiumExt_SaveAsCopy(made, writer)
  const length = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const out = malloc(length)
  pdfium.PDFiumExt_GetFileWriterData(writer, out, length)
  const bytes = pdfium.pdfium.HEAPU8.slice(out, out + length)
  free(out)
  pdfium.PDFiumExt_CloseFileWriter(writer)
  pdfium.FPDF_CloseDocument(made)
  return bytes
}
