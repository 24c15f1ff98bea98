import type { Pdfium } from './pdfium.ts'

/** A small piece of PDFium's memory into which it writes its answers. */
export interface Scratch {
  floats(count: number, fill: (at: number) => unknown): readonly number[]
  /** Two numbers that PDFium writes through two pointers to doubles. */
  pair(fill: (first: number, second: number) => unknown): readonly [number, number]
  string(fill: (at: number, bytes: number) => unknown): string
  free(): void
}

const bytes = 256

/** Takes the piece; the caller frees it. Views are read anew each time, because PDFium's memory may move. */
export function takeScratch(pdfium: Pdfium): Scratch {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc(bytes)
  return {
    floats(count, fill) {
      pdfium.pdfium.HEAPF32.fill(0, at >> 2, (at >> 2) + count)
      fill(at)
      return Array.from(pdfium.pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + count))
    },
    pair(fill) {
      fill(at, at + 8)
      return [pdfium.pdfium.HEAPF64[at >> 3] ?? 0, pdfium.pdfium.HEAPF64[(at >> 3) + 1] ?? 0]
    },
    string(fill) {
      pdfium.pdfium.HEAPU8[at] = 0
      fill(at, bytes)
      pdfium.pdfium.HEAPU8[at + bytes - 1] = 0
      return pdfium.pdfium.UTF8ToString(at)
    },
    free: () => {
      free(at)
    }
  }
}
