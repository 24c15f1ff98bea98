import { readFile } from 'node:fs/promises'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loopingPdf, pdf, swellingPdf, textPdf } from '../../../test/reading/made-pdfs.ts'
import type { Readers } from './readers.ts'
import { openReaders } from './readers.ts'

const example = await readFile(new URL('../../../examples/exampleshire.pdf', import.meta.url))
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

let readers: Readers
beforeAll(() => {
  readers = openReaders({ workers: 1, bytes: 5_000_000, pages: 40, seconds: 3, memoryBytes: 100_000_000 })
})
afterAll(() => readers.close())

describe('what is refused, and why', () => {
  it.each([
    ['an empty file', 'empty', async () => Promise.resolve(new Uint8Array())],
    [
      'a web page',
      'not-a-pdf',
      async () => Promise.resolve(text('<!DOCTYPE html><html><body>Not found</body></html>'))
    ],
    ['a text file', 'not-a-pdf', async () => Promise.resolve(text('Dear all'))],
    ['a PDF cut short', 'damaged', async () => Promise.resolve(example.subarray(0, example.length / 2))],
    ['a PDF without its last bytes', 'damaged', async () => Promise.resolve(example.subarray(0, -20))],
    ['only a header and an end', 'damaged', async () => Promise.resolve(text('%PDF-1.7\n%%EOF\n'))],
    [
      'an encrypted PDF',
      'encrypted',
      async () => pdf((it) => it.text('Secret'), { userPassword: 'open sesame' })
    ],
    ['a scan without text', 'no-text', async () => pdf((it) => it.rect(50, 50, 400, 600).fill('grey'))],
    [
      'a PDF about something else',
      'not-an-inspection-report',
      async () => textPdf(['Minutes of the executive board'])
    ],
    [
      'a report that lost its pages',
      'damaged',
      async () =>
        textPdf([
          'Inspection of Leeds local authority children’s services',
          'Judgement Grade',
          'Overall effectiveness'
        ])
    ],
    ['too many pages', 'too-many-pages', async () => textPdf(['Inspection'], 41)],
    ['too many bytes', 'too-large', async () => Promise.resolve(new Uint8Array(5_000_001))],
    ['a PDF that draws itself over and over', 'too-large', async () => Promise.resolve(loopingPdf())],
    ['a PDF that swells', 'too-large', async () => Promise.resolve(swellingPdf(400_000_000))]
  ])('%s: %s', async (_, reason, make) => {
    const outcome = await readers.read({ bytes: await make(), fileName: 'file.pdf' })
    expect(outcome).toMatchObject({ kind: 'refused', reason })
    if (outcome.kind === 'refused') expect(outcome.because).toMatch(/^[A-Z][^\n]+\.$/)
  })

  it('reads the next report as if there had been none of them', async () => {
    const read = async (bytes: Uint8Array) => readers.read({ bytes, fileName: 'file.pdf' })
    const before = await read(example)
    const bad = [loopingPdf(), swellingPdf(400_000_000), example.subarray(0, -20), text('%PDF-1.7\n%%EOF\n')]
    for (const bytes of bad) {
      await read(bytes)
      expect(await read(example)).toEqual(before)
    }
  })

  it('goes on reading after each of them', async () => {
    const files = [example, loopingPdf(), example, text('no'), example]
    const outcomes = await Promise.all(
      files.map(async (bytes) => readers.read({ bytes, fileName: 'file.pdf' }))
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'refused', 'read', 'refused', 'read'])
  })
})

it('ends a worker that takes too long, and reads on in a new one', async () => {
  // Short enough that a fast machine has not yet filled the memory, which would be another refusal.
  const hasty = openReaders({ workers: 1, seconds: 0.6, memoryBytes: 1_900_000_000 })
  const read = async (bytes: Uint8Array) => hasty.read({ bytes, fileName: 'file.pdf' })
  expect(await read(loopingPdf())).toMatchObject({ kind: 'refused', reason: 'too-slow' })
  // The new worker may need several goes at this haste.
  await expect.poll(async () => (await read(example)).kind, { timeout: 20_000 }).toBe('read')
  await hasty.close()
})

it('takes an owner’s restrictions for no obstacle to reading', async () => {
  const bytes = await pdf((it) => it.text('Minutes'), {
    ownerPassword: 'owner',
    permissions: { copying: false }
  })
  expect(await readers.read({ bytes, fileName: 'file.pdf' })).toMatchObject({
    reason: 'not-an-inspection-report'
  })
})

it('leaves the caller’s bytes as they are', async () => {
  const shared = new Uint8Array(example.length + 20)
  shared.set(example, 10)
  const view = shared.subarray(10, 10 + example.length)
  expect(await readers.read({ bytes: view, fileName: 'file.pdf' })).toMatchObject({ kind: 'read' })
  expect(Buffer.compare(view, example)).toBe(0)
})

it('says the same each time, whatever was read before', async () => {
  const read = async () => readers.read({ bytes: example, fileName: '80481-leeds-2022-05-09.pdf' })
  expect(await read()).toEqual(await read())
})

describe('renderPage', () => {
  it('draws a page as wide as asked', async () => {
    const outcome = await readers.renderPage(example, 1, 400)
    if (outcome.kind !== 'page') throw new Error(outcome.because)
    const picture = decode(outcome.png)
    expect(picture).toMatchObject({ width: 400, channels: 3 })
    expect(picture.height).toBeCloseTo(566, -1)
    expect(new Set(picture.data).size).toBeGreaterThan(10)
  })

  it.each([0, 99, 1.5])('has no page %d', async (pageNumber) => {
    expect(await readers.renderPage(example, pageNumber, 400)).toMatchObject({ kind: 'no-such-page' })
  })

  it('refuses what is no PDF', async () => {
    expect(await readers.renderPage(text('no'), 1, 400)).toMatchObject({
      kind: 'refused',
      reason: 'not-a-pdf'
    })
  })
})
