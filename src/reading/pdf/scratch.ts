import type { Pdfium } from './pdfium.ts'

/** A small piece of PDFium's memory into which it writes its answers. */
export interface Scratch {
  /** Its address, and how long it is. */
  readonly at: number
  readonly bytes: number
  /** The number in its `index`th four bytes. */
  float(index: number): number
  /** The number in its `index`th eight bytes. */
  double(index: number): number
  /** Its bytes as text, up to the first nought. */
  string(): string
  free(): void
}

const bytes = 256

/** Takes the piece; the caller frees it. Views are read anew each time, because PDFium's memory may move. */
export function takeScratch(pdfium: Pdfium): Scratch {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc(bytes)
  return {
    at,
    bytes,
    float: (index) => pdfium.pdfium.HEAPF32[(at >> 2) + index] ?? 0,
    double: (index) => pdfium.pdfium.HEAPF64[(at >> 3) + index] ?? 0,
    string() {
      pdfium.pdfium.HEAPU8[at + bytes - 1] = 0
      return pdfium.pdfium.UTF8ToString(at)
    },
    free: () => {
      free(at)
    }
  }
}
