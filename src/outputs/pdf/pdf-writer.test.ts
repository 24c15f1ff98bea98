import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../../test/outputs/any-document.ts'
import { fullDocument, wordsToFind } from '../../../test/outputs/full-document.ts'
import { readTaggedPdf } from '../../../test/outputs/tagged-pdf.ts'
import type { Block, DocumentModel } from '../document/document.ts'
import { words } from '../document/runs.ts'
import { startRasteriser } from '../drawings/raster.ts'
import { readTypefaces } from '../typefaces/typefaces.ts'
import { openDocumentWriters } from '../writers/document-writers.ts'
import { openPdfWriter } from './pdf-writer.ts'

const typefaces = await readTypefaces()
const rasterise = await startRasteriser(typefaces)
const writer = await openPdfWriter(typefaces, rasterise)

function written(document: DocumentModel) {
  const outcome = writer.write(document)
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
  return outcome
}

const saying = (...texts: string[]): DocumentModel => ({
  ...fullDocument,
  contents: false,
  blocks: texts.map((text): Block => ({ kind: 'paragraph', runs: [words(text)] }))
})

describe('the PDF of a document with everything in it', () => {
  const { bytes, notShown } = written(fullDocument)
  const pdf = readTaggedPdf(bytes)
  const typesThere = pdf.elements.map(({ type }) => type)
  const count = (type: string): number => typesThere.filter((there) => there === type).length
  const text = pdf.text.replaceAll(/\s+/g, ' ')

  it('says what it is: tagged, in English, with title and author', () => {
    expect(pdf).toMatchObject({
      tagged: true,
      language: 'en-GB',
      title: fullDocument.title,
      author: fullDocument.author
    })
    expect(Buffer.from(bytes).includes('pdfuaid')).toBe(true)
    expect(notShown).toEqual([])
  })

  it('has a structure that can be heard: headings, lists, tables with headings, quotes, notes', () => {
    expect(count('H1')).toBeGreaterThan(0)
    for (const type of [
      'H2',
      'H3',
      'L',
      'LI',
      'Table',
      'TR',
      'TH',
      'TD',
      'BlockQuote',
      'Note',
      'Link',
      'Caption',
      'TOC'
    ]) {
      expect([type, count(type)]).toEqual([type, expect.any(Number)])
      expect(count(type), type).toBeGreaterThan(0)
    }
    // A row for each of the 200 rows, the 2 of the second table and the headings of both, at least.
    expect(count('TR')).toBeGreaterThanOrEqual(204)
  })

  it('says in words what the picture shows', () => {
    expect(pdf.elements.map(({ alt }) => alt)).toContain('Two bars: 12 strong claims and 7 weak ones.')
  })

  it.each(wordsToFind)('says “%s”', (said) => {
    expect(text.toLowerCase()).toContain(said.toLowerCase())
  })

  it('repeats the headings of the long table, and counts its pages', () => {
    expect(text.split('What changed').length).toBeGreaterThan(5)
    expect(text).toContain(`Page 1 of ${pdf.pages}`)
    expect(text).toContain(`Page ${pdf.pages} of ${pdf.pages}`)
  })

  it('is the same bytes again, from this writer and from a new one', async () => {
    const again = written(fullDocument).bytes
    expect(Buffer.compare(again, bytes)).toBe(0)
    const another = (await openPdfWriter(typefaces, rasterise)).write(fullDocument)
    expect(another.kind === 'written' && Buffer.compare(another.bytes, bytes)).toBe(0)
  })
})

it('turns its pages for what is wide, and back, and stays tagged', () => {
  const turn = (pages: 'upright' | 'landscape'): Block => ({ kind: 'page-break', pages })
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
  const blocks = [heading('Upright'), turn('landscape'), heading('Wide'), turn('upright'), heading('Again')]
  const { bytes, claims } = written({ ...fullDocument, contents: false, blocks })
  const pdf = readTaggedPdf(bytes)
  expect(claims).toBe('PDF/UA-1')
  expect(pdf.sizes.map(({ width, height }) => (width > height ? 'landscape' : 'upright'))).toEqual([
    ...['upright', 'landscape', 'upright']
  ])
  expect(pdf.elements.filter(({ type }) => type === 'H1')).toHaveLength(3)
  expect(pdf.text).toContain('Page 3 of 3')
})

it.each([
  ['upright', 1_600],
  ['landscape', 1_600],
  ['upright', 60]
] as const)('loses no end of a table of few rows on pages %s, of %i letters each', (pages, letters) => {
  const cell = (text: string) => [words(text)]
  const rows = Array.from({ length: 6 }, (_, place) => [
    cell(`${place}`),
    cell(`${'many words '.repeat(letters / 11)}end of ${place}.`)
  ])
  const columns = [
    { heading: 'No.', share: 1 },
    { heading: 'What', share: 3 }
  ]
  const blocks: Block[] = [
    { kind: 'page-break', pages },
    { kind: 'table', caption: 'Few rows', columns, rows }
  ]
  const { text, pages: many } = readTaggedPdf(written({ ...fullDocument, contents: false, blocks }).bytes)
  for (const place of rows.keys()) expect(text.replaceAll(/\s+/g, ' ')).toContain(`end of ${place}.`)
  expect(many > 2).toBe(letters > 60)
})

describe('awkward text', () => {
  it('is never Typst', () => {
    const typed =
      '#evil[x] #{1 + 1} *bold* _lean_ $x^2$ @label <label> `raw` // c /* d */ \\u{41} #sys.version'
    const said = '~ -- “--- ... "q" \'s\' 1/2 - = +'
    const text = readTaggedPdf(written(saying(typed, said)).bytes).text
    expect(text).toContain(typed)
    expect(text).toContain(said)
  })

  it.each(['مرحبا', 'שלום', 'Ελλάδα', 'Привет', 'Zażółć', 'ŵŷ', '✅', '😀', '\uFFFD'])(
    'shows %s',
    (typed) => {
      const { bytes, notShown } = written(saying(`x ${typed}`))
      expect(notShown).toEqual([])
      const { text } = readTaggedPdf(bytes)
      // What runs from the right is drawn from the right, and a reader may give it in either order.
      for (const letter of typed) expect(text.normalize('NFKC')).toContain(letter)
    }
  )

  it('gives a number for what no typeface has, and says so at the end', () => {
    const { bytes, notShown } = written(saying('Li 李 and 李'))
    expect(notShown).toEqual(['李'])
    const text = readTaggedPdf(bytes).text.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Li [U+674E] and [U+674E]')
    expect(text).toContain('The Word file and the web page keep it as it was written.')
  })

  it('in whatever place, makes a PDF that opens', async () => {
    // In a process of its own: what Typst never came back from would stop every test, and take all memory.
    const writers = openDocumentWriters()
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const outcome = await writers.toPdf(document)
        if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
        expect(readTaggedPdf(outcome.bytes).tagged).toBe(true)
      }),
      { numRuns: 25 }
    )
    await writers.close()
  }, 120_000)
})

it('refuses a drawing that cannot be read, by name', () => {
  const blocks = fullDocument.blocks.map((block) =>
    block.kind === 'figure' ? { ...block, svg: '<svg><g></svg>' } : block
  )
  expect(writer.write({ ...fullDocument, blocks })).toEqual({
    kind: 'faulty',
    faults: [
      { where: 'the picture “Claims by strength of evidence”', because: 'Its drawing cannot be read.' }
    ]
  })
})

it('writes out addresses and footnotes where words run both ways, and keeps its structure', () => {
  const document: DocumentModel = {
    ...saying('First'),
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { kind: 'words', text: 'Both שלום עולם, 12 ילדים ways', href: 'https://example.org/' },
          { kind: 'footnote', runs: [words('نص عربي 4 x')] }
        ]
      }
    ]
  }
  const pdf = readTaggedPdf(written(document).bytes)
  expect(pdf.tagged).toBe(true)
  expect(pdf.text).toContain('ways')
})
