import { utils, write } from '@e965/xlsx'
import { Paragraph } from 'docx'
import fc from 'fast-check'
import { encode } from 'fast-png'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import {
  contentTypes,
  oldOffice,
  presentation,
  rawWordDocument,
  slideText,
  wordDocument,
  zip
} from '../../../test/reading/made-documents.ts'
import { pdf, textPdf } from '../../../test/reading/made-pdfs.ts'
import { contentInMemory } from './content.ts'
import { typeOfContent } from './type-of-content.ts'
import { repacked } from './unpacked.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))
const look = async (bytes: Uint8Array, name: string) => typeOfContent(contentInMemory(bytes), name)

const png = encode({ width: 2, height: 2, channels: 3, depth: 8, data: new Uint8Array(12) })
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...bytesOf('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const word = async () => wordDocument([new Paragraph('What we know')])
const workbook = async () => writeXlsx({ sheets: [{ name: 'Cases', rows: [['Child', 1]] }] })
/** SheetJS names a type of macros in every workbook, for an ending that none of its parts has. */
const sheetJsWorkbook = async () => {
  const book = utils.book_new(utils.aoa_to_sheet([['Child', 1]]))
  return Uint8Array.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
const openText = (more: Record<string, string> = {}) =>
  zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>', ...more })

describe('what is kept, by its content', () => {
  it.each([
    ['pdf', 'plan.pdf', async () => textPdf(['Plan'])],
    ['pdf', 'locked for printing.pdf', async () => pdf((it) => it.text('x'), { ownerPassword: 'o' })],
    ['word', 'plan.docx', word],
    ['workbook', 'cases.xlsx', workbook],
    ['workbook', 'from another program.xlsx', sheetJsWorkbook],
    ['slides', 'talk.pptx', async () => presentation([slideText('Hello')])],
    ['open-text', 'plan.odt', async () => openText()],
    ['text', 'notes.txt', async () => bytesOf('Notes of the meeting\r\n\fNext page')],
    ['text', 'BMW.txt', async () => bytesOf('BM is how some pictures begin, and so does this letter.')],
    ['text', 'utf-16.txt', async () => joined(Uint8Array.of(0xff, 0xfe), Buffer.from('Notes', 'utf16le'))],
    [
      'text',
      'windows.txt',
      async () => Uint8Array.from(Buffer.from('Caf\u00e9 \u0093quoted\u0094', 'latin1'))
    ],
    ['csv', 'list.csv', async () => bytesOf('child,age\n1,4\n')],
    ['png', 'chart.png', async () => png],
    ['jpeg', 'photo.JPG', async () => jpeg],
    ['old-word', 'plan.doc', async () => oldOffice('WordDocument')],
    ['old-workbook', 'cases.xls', async () => oldOffice('Workbook')],
    ['old-slides', 'talk.ppt', async () => oldOffice('PowerPoint Document')]
  ])('%s: %s', async (type, name, make) => {
    expect(await look(await make(), name)).toEqual({ kind: 'kept', type, note: undefined })
  })

  it('says where a name promises another kind', async () => {
    expect(await look(await word(), 'plan.pdf')).toEqual({
      kind: 'kept',
      type: 'word',
      note: 'Its name ends in .pdf, but it is a Word document: it is kept as “plan.pdf.docx”.'
    })
    expect(await look(await workbook(), 'cases.doc')).toMatchObject({
      note: 'Its name ends in .doc, but it is an Excel workbook: it is kept as “cases.doc.xlsx”.'
    })
    expect(await look(await word(), 'no ending')).toMatchObject({ type: 'word', note: undefined })
  })
})

describe('what is refused', () => {
  const office = 'application/vnd.openxmlformats-officedocument'
  const types = (part: string, type: string, more: string) =>
    contentTypes(part, type).replace('</Types>', `${more}</Types>`)
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  it.each([
    ['empty', 'nothing.pdf', async () => new Uint8Array()],
    ['program', 'report.pdf', async () => joined(bytesOf('MZ\u0090\0\u0003\0\0\0'), new Uint8Array(600))],
    ['program', 'report.docx', async () => joined(Uint8Array.of(0x7f), bytesOf('ELF'), new Uint8Array(600))],
    ['program', 'report.txt', async () => bytesOf('#!/bin/sh\nrm -r *\n')],
    ['program', 'report.pdf.bat', async () => bytesOf('format c:')],
    ['web-page', 'report.pdf', async () => bytesOf('<!DOCTYPE html><script>alert(1)</script>')],
    [
      'web-page',
      'chart.png',
      async () => bytesOf('<?xml version="1.0"?>\n<!-- x --><svg onload="alert(1)"/>')
    ],
    ['web-page', 'page.html', async () => bytesOf('Just words')],
    ['unknown', 'data.xml', async () => bytesOf('<?xml version="1.0"?><data/>')],
    ['unknown', 'letter.rtf', async () => bytesOf('{\\rtf1 Letter}')],
    ['unknown', 'zeros.pdf', async () => new Uint8Array(500)],
    ['unknown', 'moving.gif', async () => joined(bytesOf('GIF89a'), new Uint8Array(40))],
    ['archive', 'all.zip', async () => zip({ 'plan.docx': await word() })],
    ['archive', 'as it is.zip', async () => repacked(new Map([['a.pdf', bytesOf('%PDF-1.7\n')]]))],
    [
      'archive',
      'all.7z',
      async () => joined(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), new Uint8Array(40))
    ],
    ['macros', 'plan.docx', async () => rawWordDocument('', { 'word/vbaProject.bin': 'x' })],
    [
      'macros',
      'plan.docx',
      async () =>
        rawWordDocument('', { '[Content_Types].xml': contentTypes('/word/document.xml', macroType) })
    ],
    [
      'macros',
      'under another name.docx',
      async () =>
        rawWordDocument('', {
          '[Content_Types].xml': types(
            '/word/document.xml',
            `${office}.wordprocessingml.document.main+xml`,
            '<Override PartName="/word/styles2.bin" ContentType="application/vnd.ms-office.vba&#x50;roject"/>'
          ),
          'word/styles2.bin': 'x'
        })
    ],
    [
      'macros',
      'of Excel 4.xlsx',
      async () =>
        rawWordDocument('', {
          '[Content_Types].xml': types(
            '/xl/workbook.xml',
            `${office}.spreadsheetml.sheet.main+xml`,
            '<Override PartName="/xl/sheet9.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>'
          )
        })
    ],
    ['macros', 'plan.odt', async () => openText({ 'Basic/Standard/Module1.xml': '<x/>' })],
    ['macros', 'plan.doc', async () => oldOffice('WordDocument', '_VBA_PROJECT')],
    ['locked', 'plan.docx', async () => oldOffice('EncryptedPackage', 'EncryptionInfo')],
    ['locked', 'plan.odt', async () => openText({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['two-in-one', 'plan.pdf', async () => joined(await textPdf(['Plan']), await zip({ 'a.exe': 'x' }))],
    [
      'two-in-one',
      'with a line behind it.pdf',
      async () => joined(await textPdf(['Plan']), await zip({ 'a.exe': 'x' }), bytesOf('\n%%EOF\n'))
    ],
    ['two-in-one', 'chart.png', async () => joined(png, await zip({ 'a.html': 'x' }))],
    ['two-in-one', 'chart.png', async () => joined(png, bytesOf(`<script>${'x'.repeat(99)}</script>`))],
    ['two-in-one', 'photo.jpg', async () => joined(jpeg, await textPdf(['Hidden']))],
    ['two-in-one', 'page.pdf', async () => joined(bytesOf('<html><script>1</script>'), await textPdf(['x']))],
    ['damaged', 'plan.docx', async () => (await word()).subarray(0, -30)],
    ['damaged', 'plan.doc', async () => oldOffice('WordDocument').subarray(0, 700)],
    [
      'damaged',
      'up.docx',
      async () => renamed(await rawWordDocument(''), 'word/document.xml', '../../etc/passwds')
    ]
  ])('%s: %s', async (reason, name, make) => {
    const found = await look(await make(), name)
    expect(found).toMatchObject({ kind: 'refused', reason })
    if (found.kind === 'refused') expect(found.because).toMatch(/^[A-Z].+\.$/)
  })

  it('a zip bomb, by what its directory owns up to, without unpacking it', async () => {
    const bomb = await rawWordDocument('', { 'word/media/a.bin': new Uint8Array(1_000) })
    // The unpacked size of every part in the directory is put at nearly a gigabyte.
    const bytes = Buffer.from(bomb)
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      bytes.writeUInt32LE(900_000_000, at + 24)
    }
    expect(await look(Uint8Array.from(bytes), 'plan.docx')).toMatchObject({
      reason: 'swells',
      because: 'Unpacked, the file would have 3.6 GB, which no document has, so it is not taken.'
    })
  })

  it('an archive of ten thousand empty parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, number) => [`word/${number}`, '']))
    expect(await look(await rawWordDocument('', parts), 'plan.docx')).toMatchObject({ reason: 'swells' })
  })
})

it('answers whatever the bytes are, and reads no more than a little of a large file', async () => {
  const documents = [await word(), await workbook(), oldOffice('WordDocument'), await textPdf(['x']), png]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
      async (document, changes) => {
        const bytes = Uint8Array.from(document)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        expect(['kept', 'refused']).toContain((await look(bytes, 'file.docx')).kind)
      }
    ),
    { numRuns: 150 }
  )
  let read = 0
  const large = {
    size: 500_000_000,
    read: async (start: number, end: number) => {
      read += end - start
      return start === 0
        ? joined(bytesOf('%PDF-1.7\n'), new Uint8Array(end - 9))
        : new Uint8Array(end - start)
    }
  }
  expect(await typeOfContent(large, 'large.pdf')).toMatchObject({ type: 'pdf' })
  expect(read).toBeLessThan(200_000)
})

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length)
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
}
