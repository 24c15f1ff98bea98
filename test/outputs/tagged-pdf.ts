import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Pdfium } from '../../src/reading/pdf/pdfium.ts'
import { startPdfium } from '../../src/reading/pdf/pdfium.ts'

/** What a screen reader is told of a PDF. */
export interface TaggedPdf {
  readonly tagged: boolean
  readonly language: string
  readonly title: string
  readonly author: string
  readonly pages: number
  /** Of each page, in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** The types of the structure elements with their words for pictures, page by page, each above those within it. */
  readonly elements: readonly { readonly type: string; readonly alt: string }[]
  readonly text: string
}

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const pdfium: Pdfium = await startPdfium(await WebAssembly.compile(await readFile(wasm)), 400_000_000)

export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc(bytes.length)
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) throw new Error('PDFium cannot open the PDF.')
  const pages = pdfium.FPDF_GetPageCount(document)
  const found = Array.from({ length: pages }, (_, place) => readPage(document, place))
  const read = {
    tagged: pdfium.FPDFCatalog_IsTagged(document),
    language: utf16((to, size) => pdfium.FPDFCatalog_GetLanguage(document, to, size)),
    title: utf16((to, size) => pdfium.FPDF_GetMetaText(document, 'Title', to, size)),
    author: utf16((to, size) => pdfium.FPDF_GetMetaText(document, 'Author', to, size)),
    pages,
    sizes: found.map(({ size }) => size),
    elements: found.flatMap((page) => page.elements),
    text: found.map((page) => page.text).join('\n')
  }
  pdfium.FPDF_CloseDocument(document)
  free(at)
  return read
}

function readPage(
  document: number,
  place: number
): Pick<TaggedPdf, 'elements' | 'text'> & {
  readonly size: TaggedPdf['sizes'][number]
} {
  const page = pdfium.FPDF_LoadPage(document, place)
  const textPage = pdfium.FPDFText_LoadPage(page)
  const length = pdfium.FPDFText_CountChars(textPage)
  const text = utf16((to) =>
    to === 0 ? length * 2 + 2 : pdfium.FPDFText_GetText(textPage, 0, length, to) * 2
  )
  const tree = pdfium.FPDF_StructTree_GetForPage(page)
  const elements: { type: string; alt: string }[] = []
  const walk = (element: number): void => {
    if (element === 0) return
    elements.push({
      type: utf16((to, size) => pdfium.FPDF_StructElement_GetType(element, to, size)),
      alt: utf16((to, size) => pdfium.FPDF_StructElement_GetAltText(element, to, size))
    })
    const count = pdfium.FPDF_StructElement_CountChildren(element)
    for (let child = 0; child < count; child += 1)
      walk(pdfium.FPDF_StructElement_GetChildAtIndex(element, child))
  }
  for (let child = 0; child < pdfium.FPDF_StructTree_CountChildren(tree); child += 1) {
    walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, child))
  }
  const size = { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) }
  pdfium.FPDF_StructTree_Close(tree)
  pdfium.FPDFText_ClosePage(textPage)
  pdfium.FPDF_ClosePage(page)
  return { elements, size, text: text.replaceAll('\u200b', '') }
}

/** A text that PDFium writes into memory once it is asked how long it is. */
function utf16(ask: (to: number, size: number) => number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const size = ask(0, 0)
  if (size <= 2) return ''
  const to = malloc(size + 2)
  ask(to, size)
  const text = Buffer.from(pdfium.pdfium.HEAPU8.slice(to, to + size - 2)).toString('utf16le')
  free(to)
  return text
}
