// Pages that lie on their side, and text that runs across a page: from PDF bytes to lines.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { pdf } from '../../../test/reading/made-pdfs.ts'
import { withDocument } from '../pdf/document.ts'
import { startPdfium } from '../pdf/pdfium.ts'
import type { LaidOutDocument } from './laid-out.ts'
import { layOut } from './laid-out.ts'
import { lineText } from './text.ts'

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const pdfium = await startPdfium(await WebAssembly.compile(await readFile(wasm)), 100_000_000)

const text = [
  'Children in care live in homes that meet their needs.',
  'Most of them stay near to their friends.',
  'What needs to improve'
]

type Draw = Parameters<typeof pdf>[0]

async function laidOut(draw: Draw, options: Parameters<typeof pdf>[1] = {}): Promise<LaidOutDocument> {
  const read = withDocument(pdfium, await pdf(draw, { size: 'A4', ...options }), ({ readPage }) =>
    readPage(1)
  )
  if ('kind' in read) throw new Error(read.because)
  return layOut([read])
}

const linesOf = ({ lines }: LaidOutDocument): string[] => lines.map(lineText)

/** Turns a page for the reader of the file, as a scanner or a landscape table does. */
function shownTurned(document: PDFKit.PDFDocument, degrees: number): void {
  Object.assign(document.page.dictionary.data as object, { Rotate: degrees })
}

function draw(document: PDFKit.PDFDocument, degrees: number): void {
  document.rotate(degrees, { origin: [298, 421] }).fontSize(12)
  for (const [index, line] of text.entries()) document.text(line, 80, 300 + index * 40, { lineBreak: false })
}

it.each([
  ['upright', 0, 0],
  ['drawn sideways and shown upright, as landscape pages are', -90, 90],
  ['drawn sideways the other way', 90, 270],
  ['drawn upside down and shown upright', 180, 180],
  ['drawn sideways and shown so', -90, 0],
  ['drawn upright and shown on its side', 0, 90]
])('reads a page %s', async (_, drawn, shown) => {
  const document = await laidOut((it) => {
    draw(it, drawn)
    shownTurned(it, shown)
  })
  expect(linesOf(document)).toEqual(text)
  const [first] = document.lines
  expect(first?.left).toBeGreaterThan(0)
  expect(first?.words).toHaveLength(10)
})

it('keeps a stamp and a note along the margin out of the text, and does not lose them', async () => {
  const document = await laidOut((it) => {
    draw(it, 0)
    it.rotate(-45, { origin: [298, 421] })
      .fontSize(60)
      .text('DRAFT', 100, 420, { lineBreak: false })
    it.rotate(-45, { origin: [298, 421] })
      .fontSize(9)
      .text('Not for publication', 100, 150, { lineBreak: false })
  })
  expect(linesOf(document)).toEqual(text)
  const [page] = document.pages
  expect(page?.furniture.map(lineText).toSorted()).toEqual(['DRAFT', 'Not for publication'])
})

it('measures from the corner of what is shown of a page', async () => {
  const shown = await laidOut((it) => {
    draw(it, 0)
    Object.assign(it.page.dictionary.data as object, { CropBox: [40, 30, 595, 842] })
  })
  const whole = await laidOut((it) => draw(it, 0))
  expect(shown.lines[0]?.left).toBeCloseTo((whole.lines[0]?.left ?? 0) - 40, 3)
  expect(shown.lines[0]?.baseline).toBeCloseTo((whole.lines[0]?.baseline ?? 0) - 30, 3)
})
