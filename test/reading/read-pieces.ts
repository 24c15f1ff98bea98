import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { startPdfium } from '../../src/reading/pdf/pdfium.ts'
import type { PublishedReport, ReadOutcome } from '../../src/reading/published-report.ts'
import { readReport } from '../../src/reading/read-report.ts'
import type { Furniture, Piece } from '../../tools/example-report/draw-pieces.ts'
import { drawPieces } from '../../tools/example-report/draw-pieces.ts'

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const pdfium = startPdfium(await WebAssembly.compile(await readFile(wasm)), 200_000_000)

/** Draws an invented document as a PDF and reads it back. */
export async function readPieces(
  pieces: readonly Piece[],
  furniture: Furniture = {},
  fileName = 'example.pdf'
): Promise<ReadOutcome> {
  const bytes = await drawPieces(pieces, furniture)
  return readReport(await pdfium, { bytes, fileName }, { bytes: 5_000_000, pages: 100 })
}

/** The report that was read; fails where it was refused. */
export function reportIn(outcome: ReadOutcome): PublishedReport {
  if (outcome.kind === 'refused') throw new Error(outcome.because)
  return outcome.report
}

/** Why a document was refused; fails where it was read. */
export function refusalIn(outcome: ReadOutcome): string {
  if (outcome.kind === 'read') throw new Error('The document was read.')
  return outcome.because
}
