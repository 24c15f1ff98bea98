import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Pdfium } from './pdf/pdfium.ts'
import { startPdfium } from './pdf/pdfium.ts'
import type { ReadOutcome } from './published-report.ts'
import { readReport } from './read-report.ts'

const example = await readFile(new URL('../../examples/exampleshire.pdf', import.meta.url))
const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const compiled = await WebAssembly.compile(await readFile(wasm))
const bounds = { bytes: 10_000_000, pages: 100 }

let pdfium: Pdfium | undefined

/** Reads as a worker does: an engine that a document brought down is thrown away. */
async function read(bytes: Uint8Array): Promise<ReadOutcome['kind'] | 'engine stopped'> {
  pdfium ??= await startPdfium(compiled, 200_000_000)
  try {
    return readReport(pdfium, { bytes, fileName: 'example.pdf' }, bounds).kind
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    pdfium = undefined
    return 'engine stopped'
  }
}

it('refuses the report cut off anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: example.length - 8 }), async (length) => {
      expect(await read(example.subarray(0, length))).toBe('refused')
    }),
    { numRuns: 60 }
  )
})

it('reads the report whatever stands behind its end', async () => {
  expect(await read(Buffer.concat([example, Buffer.alloc(10_000)]))).toBe('read')
  expect(await read(Buffer.concat([example, Buffer.from('<!-- served -->\n'.repeat(500))]))).toBe('read')
})

it('refuses a report that goes on behind an end mark and is cut short there', async () => {
  const first = Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n')
  expect(await read(Buffer.concat([first, example.subarray(9, example.length - 2000)]))).toBe('refused')
})

it('answers for the report with bytes changed anywhere', async () => {
  const change = fc.record({ at: fc.nat({ max: example.length - 1 }), byte: fc.nat({ max: 255 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const bytes = Uint8Array.from(example)
      for (const { at, byte } of changes) bytes[at] = byte
      expect(['read', 'refused', 'engine stopped']).toContain(await read(bytes))
    }),
    { numRuns: 60 }
  )
})

it('answers for any bytes under a PDF’s header', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (body) => {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), body, Buffer.from('\n%%EOF')])
      expect(['refused', 'engine stopped']).toContain(await read(bytes))
    }),
    { numRuns: 100 }
  )
})
