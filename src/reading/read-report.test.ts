import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { pdf } from '../../test/reading/made-pdfs.ts'
import { startPdfium } from './pdf/pdfium.ts'
import { readReport } from './read-report.ts'

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

it('takes the first page with text for the cover', async () => {
  const pdfium = await startPdfium(await WebAssembly.compile(await readFile(wasm)), 200_000_000)
  const bytes = await pdf((document) => {
    document.addPage().text('Re-inspection of services for children in need of help and protection')
  })
  expect(readReport(pdfium, { bytes, fileName: 'x.pdf' }, { bytes: 1_000_000, pages: 10 })).toMatchObject({
    kind: 'refused',
    reason: 'damaged'
  })
})
