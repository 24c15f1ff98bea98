import { encode } from 'fast-png'
import type { PdfDocument } from './document.ts'
import type { Pdfium } from './pdfium.ts'

const blueGreenRedUnused = 3
const drawAnnotations = 0x01
const redGreenBlueOrder = 0x10
const white = 0xffffffff
const bytesAPixel = 4

/** A page as a PNG picture, `width` pixels wide; undefined when the document has no such page. */
export function renderPage(
  pdfium: Pdfium,
  document: PdfDocument,
  pageNumber: number,
  width: number
): Uint8Array | undefined {
  const isPage = Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= document.pageCount
  const page = isPage ? pdfium.FPDF_LoadPage(document.handle, pageNumber - 1) : 0
  if (page === 0) return undefined
  const height = Math.max(
    1,
    Math.round((width * pdfium.FPDF_GetPageHeightF(page)) / Math.max(1, pdfium.FPDF_GetPageWidthF(page)))
  )
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, blueGreenRedUnused, 0, 0)
  try {
    if (bitmap === 0) return undefined
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    const flags = drawAnnotations | redGreenBlueOrder
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
    const stride = pdfium.FPDFBitmap_GetStride(bitmap)
    const pixels = pdfium.pdfium.HEAPU8.subarray(at, at + stride * height)
    return encode({
      width,
      height,
      channels: 3,
      depth: 8,
      data: withoutFourthByte(pixels, width, height, stride)
    })
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap)
    pdfium.FPDF_ClosePage(page)
  }
}

function withoutFourthByte(pixels: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3)
  let to = 0
  for (let row = 0; row < height; row += 1) {
    for (let from = row * stride; from < row * stride + width * bytesAPixel; from += bytesAPixel) {
      rgb[to] = pixels[from] ?? 0
      rgb[to + 1] = pixels[from + 1] ?? 0
      rgb[to + 2] = pixels[from + 2] ?? 0
      to += 3
    }
  }
  return rgb
}
