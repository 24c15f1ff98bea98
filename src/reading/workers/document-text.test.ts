import XLSX from '@e965/xlsx'
import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  oldOffice,
  presentation,
  rawWordDocument,
  slideText,
  wordDocument,
  zip
} from '../../../test/reading/made-documents.ts'
import { loopingPdf, pdf, textPdf } from '../../../test/reading/made-pdfs.ts'
import type { DocumentText, TextBounds } from '../documents/document-text.ts'
import type { DocumentType } from '../documents/document-types.ts'
import { openReaders, type Readers } from './readers.ts'

const bounds: TextBounds = {
  bytes: 20_000_000,
  unpackedBytes: 30_000_000,
  pages: 20,
  rows: 1_000,
  characters: 200_000
}

let readers: Readers
beforeAll(() => {
  readers = openReaders({ workers: 1, seconds: 20, memoryBytes: 100_000_000 }, bounds)
})
afterAll(() => readers.close())

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = async (bytes: Uint8Array, type: DocumentType): Promise<DocumentText> =>
  readers.textOf(bytes, type)
const pagesOf = async (bytes: Uint8Array, type: DocumentType) => {
  const text = await textOf(bytes, type)
  if (text.kind !== 'read') throw new Error(text.because)
  return text.pages.map(({ label, text: words }) => [label, words])
}
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`

describe('a PDF', () => {
  it('page by page', async () => {
    const bytes = await pdf((it) => {
      it.text('Children are seen alone.').text('Visits are on time.')
      it.addPage().text('Supervision is recorded.')
    })
    expect(await pagesOf(bytes, 'pdf')).toEqual([
      ['page 1', 'Children are seen alone.\nVisits are on time.'],
      ['page 2', 'Supervision is recorded.']
    ])
  })

  it('with a scanned page among the others says so, and scanned as a whole has no words', async () => {
    const mixed = await textOf(
      await pdf((it) => it.text('Words').addPage().rect(0, 0, 9, 9).fill('grey')),
      'pdf'
    )
    expect(mixed).toMatchObject({
      kind: 'read',
      notes: ['1 of its 2 pages holds no words, as where a page was scanned.']
    })
    const scanned = await textOf(await pdf((it) => it.rect(50, 50, 400, 600).fill('grey')), 'pdf')
    expect(scanned).toMatchObject({ kind: 'not-read', reason: 'no-words' })
  })

  it('up to the bound of pages, which is said', async () => {
    const read = await textOf(await textPdf(['One'], 30), 'pdf')
    if (read.kind !== 'read') throw new Error(read.because)
    expect(read.pages).toHaveLength(20)
    expect(read.notes).toEqual(['Only the first 20 of its 30 pages are read: it is longer than is searched.'])
  })
})

describe('a Word document', () => {
  it('with its pages, as it was last laid out and as it says itself', async () => {
    const laidOut = '<w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t></w:r>'
    const body = [
      paragraph(run('First page')),
      // Word writes both for one break.
      paragraph('<w:r><w:br w:type="page"/></w:r>'),
      paragraph(laidOut),
      paragraph(
        run('A sentence that goes '),
        '<w:r><w:lastRenderedPageBreak/><w:t>over the page</w:t></w:r>'
      ),
      paragraph(run('Third page'))
    ]
    expect(await pagesOf(await rawWordDocument(body.join('')), 'word')).toEqual([
      ['page 1', 'First page'],
      ['page 2', 'Second page\nA sentence that goes over the page'],
      ['page 3', 'Third page']
    ])
  })

  it('keeps what tracked changes put in, leaves out what they struck out, and says so', async () => {
    const author = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    const body = paragraph(
      run('Visits are '),
      `<w:del ${author}><w:r><w:delText>always</w:delText></w:r></w:del>`,
      `<w:ins ${author}>${run('mostly')}</w:ins>`,
      run(' on time.')
    )
    const read = await textOf(await rawWordDocument(body), 'word')
    if (read.kind !== 'read') throw new Error(read.because)
    expect(read.pages.map(({ text }) => text)).toEqual(['Visits are mostly on time.'])
    expect(read.notes[0]).toMatch(/tracked changes/)
  })

  it('with tables row by row, and words in any script in their order', async () => {
    const row = (...cells: readonly string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const bytes = await wordDocument([
      new Paragraph({ text: 'Audits', heading: HeadingLevel.HEADING_1 }),
      new Table({ rows: [row('Month', 'Audits'), row('March', '14')] }),
      new Paragraph({ children: [new TextRun('الأطفال أولاً')] }),
      new Paragraph('Zażółć gęślą jaźń\u202e gnp.exe')
    ])
    expect(await pagesOf(bytes, 'word')).toEqual([
      ['the whole text', 'Audits\nMonth\tAudits\nMarch\t14\nالأطفال أولاً\nZażółć gęślą jaźń gnp.exe']
    ])
  })

  it('that is long is parted at headings', async () => {
    const section = (name: string) => [
      new Paragraph({ text: name, heading: HeadingLevel.HEADING_1 }),
      ...Array.from({ length: 12 }, (_, number) => new Paragraph(`${name} ${number} ${'word '.repeat(80)}`))
    ]
    const pages = await pagesOf(await wordDocument([...section('One'), ...section('Two')]), 'word')
    expect(pages.map(([label, text = '']) => [label, text.split('\n')[0]])).toEqual([
      ['part 1', 'One'],
      ['part 2', 'Two']
    ])
  })
})

describe('a workbook', () => {
  it('sheet by sheet: values as they were computed, days as words', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Visits',
          rows: [
            ['Seen on', 'Share', 'Alone'],
            [new Date(Date.UTC(2027, 2, 3)), 0.1 + 0.2, true],
            [new Date(Date.UTC(2027, 9, 31, 14, 5)), 12, null],
            [null, 0]
          ],
          cells: new Map([['3,1', { formula: 'SUM(B2:B3)', formulaResult: 42 }]])
        },
        { name: 'Notes', rows: [['  Checked\nby hand ']], hidden: true }
      ]
    })
    expect(await pagesOf(bytes, 'workbook')).toEqual([
      [
        'sheet Visits',
        'Seen on\tShare\tAlone\n3 March 2027\t0.3\tTRUE\n31 October 2027, 14:05\t12\n\t42'.replace(
          '\n\t42',
          '\n\t42'
        )
      ],
      ['sheet Notes (hidden)', 'Checked by hand']
    ])
  })

  it('of 100,000 rows is read up to the bound, and says up to where', async () => {
    const rows = Array.from({ length: 100_000 }, (_, number) => [`Child ${number + 1}`, number])
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cases', rows },
        { name: 'More', rows: [['x']] }
      ]
    })
    const read = await textOf(bytes, 'workbook')
    if (read.kind !== 'read') throw new Error(read.because)
    expect(read.pages.at(0)?.label).toBe('sheet Cases, rows 1 to 200')
    expect(read.pages.at(-1)?.label).toBe('sheet Cases, rows 801 to 1000')
    expect(read.notes).toEqual([
      'Only the rows up to row 1000 of sheet Cases are read: the workbook is longer than is searched.',
      'Sheet More is not read: the workbook is longer than is searched.'
    ])
  })

  it('of other kinds: OpenDocument, and before 2007', async () => {
    const rows = [
      ['Team', 'Children'],
      ['North', 12]
    ]
    expect(await pagesOf(await writeOds({ sheets: [{ name: 'Teams', rows }] }), 'open-workbook')).toEqual([
      ['sheet Teams', 'Team\tChildren\nNorth\t12']
    ])
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Teams')
    const old = Uint8Array.from(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    expect(await pagesOf(old, 'old-workbook')).toEqual([['sheet Teams', 'Team\tChildren\nNorth\t12']])
  })
})

describe('other kinds', () => {
  it('a presentation in the order of the talk, with tables and notes', async () => {
    const cell = (text: string) =>
      `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
    const table = `<p:graphicFrame><a:tbl><a:tr>${cell('Year')}${cell('2026')}</a:tr></a:tbl></p:graphicFrame>`
    const number = '<p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>'
    const notes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide'
    const bytes = await presentation(
      [slideText('Last', 'Thank you'), `${slideText('First')}${table}${number}`],
      {
        'ppt/slides/_rels/slide2.xml.rels': `<Relationships><Relationship Id="rId1" Type="${notes}" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
        'ppt/notesSlides/notesSlide1.xml': `<p:notes xmlns:p="p" xmlns:a="a">${slideText('Say hello')}</p:notes>`
      }
    )
    expect(await pagesOf(bytes, 'slides')).toEqual([
      ['slide 1', 'First\nYear\t2026\nNotes:\nSay hello'],
      ['slide 2', 'Last\nThank you']
    ])
  })

  it('OpenDocument text, without what was struck out', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body>
      <text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>
      <text:h>Plan</text:h><text:p>We will<text:s/><text:span>visit</text:span>.</text:p>
      <table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>
      </office:body></office:document-content>`
    const bytes = await zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect(await pagesOf(bytes, 'open-text')).toEqual([['the whole text', 'Plan\nWe will visit.\nA\tB']])
  })

  it.each([
    [
      'with pages of its own',
      bytesOf('One\r\n\fTwo\n'),
      [
        ['page 1', 'One'],
        ['page 2', 'Two']
      ]
    ],
    [
      'in UTF-16',
      Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from('Café', 'utf16le')]),
      [['the whole text', 'Café']]
    ],
    ['as Windows writes it', Buffer.from('Caf\u00e9 \u0096 ok', 'latin1'), [['the whole text', 'Café – ok']]],
    [
      'without any line',
      bytesOf('word '.repeat(2_000)),
      [
        ['part 1', expect.any(String)],
        ['part 2', expect.any(String)]
      ]
    ]
  ])('plain text %s', async (_, bytes, expected) => {
    expect(await pagesOf(Uint8Array.from(bytes), 'text')).toEqual(expected)
  })
})

describe('what is not read, and why', () => {
  const bomb = async () => {
    // Thirty megabytes that own up to a hundred bytes.
    const honest = Buffer.from(await rawWordDocument(paragraph(run('x'.repeat(40_000_000)))))
    const at = honest.lastIndexOf('PK\u0001\u0002')
    honest.writeUInt32LE(100, at + 24)
    return Uint8Array.from(honest)
  }
  it.each([
    ['an empty file', 'empty', 'word', async () => new Uint8Array()],
    [
      'a Word document cut short',
      'damaged',
      'word',
      async () => (await rawWordDocument(paragraph(run('x')))).subarray(0, -40)
    ],
    [
      'a Word document whose text is no XML',
      'damaged',
      'word',
      async () => zip({ 'word/document.xml': '<w:body' })
    ],
    [
      'a bomb that owns up',
      'too-large',
      'word',
      async () => rawWordDocument(paragraph(run('x'.repeat(31_000_000))))
    ],
    ['a bomb that does not', 'damaged', 'word', bomb],
    [
      'a text that swells by entities',
      'damaged',
      'word',
      async () => zip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' })
    ],
    [
      'slides that swell by entities',
      'damaged',
      'slides',
      async () => presentation(['<!DOCTYPE x [<!ENTITY a "a">]>'])
    ],
    ['a workbook that is none', 'damaged', 'workbook', async () => zip({ 'xl/workbook.xml': '<x/>' })],
    ['a presentation without slides', 'damaged', 'slides', async () => presentation([])],
    ['a locked PDF', 'locked', 'pdf', async () => pdf((it) => it.text('x'), { userPassword: 'open sesame' })],
    ['a PDF that draws itself over and over', 'too-large', 'pdf', async () => loopingPdf()],
    ['too many bytes', 'too-large', 'text', async () => bytesOf('x'.repeat(20_000_001))],
    ['spaces', 'no-words', 'text', async () => bytesOf(' \n\n ')],
    ['a picture', 'not-this-kind', 'png', async () => Uint8Array.of(1)],
    ['an old Word document', 'not-this-kind', 'old-word', async () => oldOffice('WordDocument')]
  ] as const)('%s: %s', async (_, reason, type, make) => {
    const read = await textOf(await make(), type)
    expect(read).toMatchObject({ kind: 'not-read', reason })
    if (read.kind === 'not-read') expect(read.because).toMatch(/^[A-Z].+\.$/)
  })

  it('one that takes for ever is ended, and the next is read', async () => {
    const hasty = openReaders({ workers: 1, seconds: 1.5, memoryBytes: 1_900_000_000 }, bounds)
    const slow = await hasty.textOf(loopingPdf(), 'pdf')
    expect(slow).toMatchObject({
      reason: 'too-slow',
      because: 'Reading the document took more than 1.5 seconds, so it was stopped.'
    })
    const next = async () => (await hasty.textOf(bytesOf('Next'), 'text')).kind
    await expect.poll(next, { timeout: 20_000 }).toBe('read')
    await hasty.close()
  })
})
