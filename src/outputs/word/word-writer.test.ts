import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../../test/outputs/any-document.ts'
import { fullDocument, wordsToFind } from '../../../test/outputs/full-document.ts'
import { unzipped } from '../../../test/outputs/unzipped.ts'
import type { Block, DocumentModel } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { startRasteriser } from '../drawings/raster.ts'
import { readTypefaces } from '../typefaces/typefaces.ts'
import { writeWord } from './word-writer.ts'

const rasterise = await startRasteriser(await readTypefaces())

async function written(document: DocumentModel): Promise<Uint8Array> {
  const outcome = await writeWord(document, rasterise)
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
  return outcome.bytes
}

describe('the Word file of a document with everything in it', async () => {
  const bytes = await written(fullDocument)
  const files = await unzipped(bytes)
  const part = (path: string): string => files.get(path)?.toString('utf8') ?? ''
  const document = part('word/document.xml')
  const styled = (style: string): number => document.split(`<w:pStyle w:val="${style}"/>`).length - 1
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })

  it('says what it is', () => {
    expect(part('docProps/core.xml')).toContain(`<dc:title>${fullDocument.title}</dc:title>`)
    expect(part('docProps/core.xml')).toContain(`<dc:creator>${fullDocument.author}</dc:creator>`)
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"')
  })

  it('has Word’s own styles for its headings, lists and captions', () => {
    const styles = [
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'Caption',
      'ListBullet',
      'ListNumber',
      'Quote'
    ]
    expect(styles.map(styled)).toEqual([1, 2, 1, 1, 3, 4, 4, 1])
  })

  it('is A4, counts its pages, and says on each where it stands', () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const footer = part('word/footer1.xml')
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
    expect(part('word/header1.xml')).toContain('As sent 3 March 2027')
  })

  it('repeats the headings of its tables and parts no row', () => {
    expect(document.split('<w:tblHeader/>').length - 1).toBe(2)
    expect(document.split('<w:cantSplit/>').length - 1).toBe(204)
  })

  it('has its picture as a drawing and as pixels, with words for it', () => {
    expect([...files.keys()].filter((path) => /media\/.*\.(svg|png)$/.test(path))).toHaveLength(2)
    expect(document).toContain('descr="Two bars: 12 strong claims and 7 weak ones."')
  })

  it('holds a picture to its caption, and lets the table of its facts begin a page', () => {
    // A longer chain of what is to stay together is given up at its first link, and the caption stands alone.
    const picture = document.split('<w:p>').find((paragraph) => paragraph.includes('<w:drawing>'))
    expect(picture).not.toContain('<w:keepNext/>')
  })

  it('counts each numbered list from one', () => {
    const numbers = [...document.matchAll(/<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"\/>/g)]
    const [first, nested, last, alone] = numbers.map(([, number]) => number)
    expect(first).toBe(last)
    expect(new Set([first, nested, alone]).size).toBe(3)
  })

  it.each(wordsToFind)('says “%s”', (said) => {
    const everything = `${html} ${part('word/header1.xml')}`
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
    expect(everything.toLowerCase()).toContain(said.toLowerCase())
  })

  it('keeps its link and its footnote', () => {
    expect(html).toContain('href="https://example.org/letter?a=1&amp;b=2"')
    expect(part('word/footnotes.xml')).toContain('Practice audit, quarter 2, page 4.')
  })
})

it('turns its pages for what is wide, with lines as wide as they are, and says on each where it stands', async () => {
  const table: Block = { kind: 'table', caption: 'Wide', columns: [{ heading: 'A', share: 1 }], rows: [] }
  const heading: Block = { kind: 'heading', level: 1, text: 'Wide' }
  const blocks: Block[] = [table, { kind: 'page-break', pages: 'landscape' }, heading, table]
  const files = await unzipped(await written({ ...fullDocument, blocks }))
  const document = files.get('word/document.xml')?.toString('utf8') ?? ''
  const sizes = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/g)].map(
    ([, ...size]) => size
  )
  expect(sizes).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape']
  ])
  const widths = [...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths).toEqual([11906 - 2 * 1474, 16838 - 2 * 1134])
  const footers = [...files]
    .filter(([path]) => /word\/footer\d\.xml/.test(path))
    .map(([, xml]) => String(xml))
  expect(footers.filter((footer) => footer.includes('NUMPAGES')).length).toBeGreaterThanOrEqual(2)
})

it('leaves every look to its styles, so that a council’s template takes them over', async () => {
  const files = await unzipped(await written(fullDocument))
  const document = files.get('word/document.xml')?.toString('utf8') ?? ''
  const paragraphs = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '')
  expect(paragraphs).not.toMatch(/<w:(rFonts|sz|szCs|color) /)
  expect(document).not.toMatch(/<w:(rFonts|sz|szCs) /)
})

it('takes awkward text in every place', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const read = readDocument(document)
      if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults))
      const bytes = await written({ ...read.document, contents: false })
      const files = await unzipped(bytes)
      for (const [path, file] of files) {
        // What no XML may hold would keep Word from opening the file.
        if (path.endsWith('.xml')) {
          expect(file.toString('utf8')).not.toMatch(
            /[^\t\r\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
          )
        }
      }
      await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    }),
    { numRuns: 40 }
  )
})

it('leaves out the numbers of pages where working them out takes too long', async () => {
  const long = {
    ...fullDocument,
    blocks: [...fullDocument.blocks, ...fullDocument.blocks, ...fullDocument.blocks]
  }
  const document = (await unzipped(await written(long))).get('word/document.xml')?.toString('utf8') ?? ''
  expect(document).toMatch(/TOC [^<]*\\n/)
  expect(document).not.toContain('w:dirty="true"')
})
