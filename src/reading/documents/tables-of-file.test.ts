import XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { withMacros } from '../../../test/plan-files.ts'
import { defaultTableBounds, type FileTables } from './file-tables.ts'
import { tablesOfFile } from './tables-of-file.ts'

type Cells = readonly (readonly unknown[])[]

/** A workbook with one sheet as Excel would save it, changed before it is saved. */
function workbook(
  cells: Cells,
  change: (sheet: XLSX.WorkSheet) => void = () => undefined,
  bookType: XLSX.BookType = 'xlsx'
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(cells as unknown[][], { UTC: true })
  change(sheet)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Plan')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

function read(tables: FileTables) {
  if (tables.kind === 'not-read') throw new Error(tables.because)
  return tables
}

function rowsOf(tables: FileTables): readonly (readonly string[])[] {
  return read(tables).tables[0]?.rows.map(({ cells }) => cells) ?? []
}

describe('the cells of a workbook', () => {
  it('are words as Excel shows them', async () => {
    const day = new Date(Date.UTC(2027, 2, 3))
    const bytes = workbook(
      [
        ['Ref', 'Due', 'Share', 'Text'],
        [1.1, day, 0.8, '=1+1']
      ],
      (sheet) => {
        Object.assign(sheet['A2'], { z: '0.00' })
        Object.assign(sheet['C2'], { z: '0%' })
      }
    )
    expect(rowsOf(await tablesOfFile(bytes, 'plan.xlsx'))[1]).toEqual(['1.10', '3 March 2027', '80%', '=1+1'])
  })

  it('of a formula are what it last came to, and that is said', async () => {
    const bytes = workbook(
      [
        ['a', 'b'],
        ['x', '']
      ],
      (sheet) => {
        sheet['B2'] = { t: 's', v: 'Head of Service', f: 'CONCATENATE("Head"," of Service")' }
      }
    )
    const tables = read(await tablesOfFile(bytes, 'plan.xlsx'))
    expect(rowsOf(tables)[1]).toEqual(['x', 'Head of Service'])
    expect(tables.notes).toEqual([
      '1 cell with a formula: what each last came to is read, and not the formula.'
    ])
  })

  it('merged over rows are carried down, over columns not', async () => {
    const bytes = workbook(
      [
        ['Our plan', '', ''],
        ['Finding', 'Action', 'Lead'],
        ['Timeliness', 'First', 'A'],
        ['', 'Second', 'B'],
        ['', 'Third', 'C']
      ],
      (sheet) => {
        sheet['!merges'] = [XLSX.utils.decode_range('A1:C1'), XLSX.utils.decode_range('A3:A5')]
      }
    )
    const tables = await tablesOfFile(bytes, 'plan.xlsx')
    expect(rowsOf(tables)).toEqual([
      ['Our plan'],
      ['Finding', 'Action', 'Lead'],
      ['Timeliness', 'First', 'A'],
      ['Timeliness', 'Second', 'B'],
      ['Timeliness', 'Third', 'C']
    ])
    expect(read(tables).notes).toEqual([
      '1 merged cell over several rows: what stands there is taken for each of the rows.'
    ])
  })

  it('keep the numbers of their rows over empty ones', async () => {
    const tables = read(await tablesOfFile(workbook([['a'], [''], [], ['b']]), 'plan.xlsx'))
    expect(tables.tables[0]?.rows.map(({ number }) => number)).toEqual([1, 4])
  })

  it.each(['xls', 'ods', 'xlsx'] as const)('are read from .%s', async (kind) => {
    const bytes = workbook(
      [
        ['Ref', 'Action'],
        ['1.1', 'Do it']
      ],
      undefined,
      kind
    )
    expect(rowsOf(await tablesOfFile(bytes, `plan.${kind}`))[1]).toEqual(['1.1', 'Do it'])
  })
})

it('reads a workbook with macros without them, and says so', async () => {
  const plain = workbook([
    ['Ref', 'Action'],
    ['1.1', 'Do it']
  ])
  const tables = read(await tablesOfFile(await withMacros(plain), 'plan.xlsm'))
  expect(rowsOf(tables)[1]).toEqual(['1.1', 'Do it'])
  expect(tables.notes).toEqual([
    'The workbook carries macros, which are programs. They were not run, and are not kept.'
  ])
})

describe('a CSV file', () => {
  it.each([
    ['commas', 'Ref,Action\r\n1.1,"Do it, now"\r\n'],
    ['semicolons', 'Ref;Action\n1.1;Do it, now\n'],
    ['tabs', 'Ref\tAction\n1.1\tDo it, now\n'],
    ['a mark before it', '\ufeffRef,Action\n1.1,"Do it, now"\n']
  ])('is read with %s', async (_name, text) => {
    expect(rowsOf(await tablesOfFile(Buffer.from(text), 'plan.csv'))).toEqual([
      ['Ref', 'Action'],
      ['1.1', 'Do it, now']
    ])
  })

  it('of Windows is decoded, and a cell that a spreadsheet would run is text', async () => {
    const text = Buffer.from(
      "Ref,Action\n1,Children\x92s plan \x96 part 1\n2,'=SUM(A1)\n3,=SUM(A1)\n",
      'latin1'
    )
    expect(rowsOf(await tablesOfFile(text, 'plan.csv')).slice(1)).toEqual([
      ['1', 'Children’s plan – part 1'],
      ['2', '=SUM(A1)'],
      ['3', '=SUM(A1)']
    ])
  })
})

describe('what cannot be read says why', () => {
  const few = { ...defaultTableBounds, rows: 3 }

  it.each([
    ['nothing', new Uint8Array(), 'plan.xlsx', 'empty'],
    ['an empty workbook', workbook([[]]), 'plan.xlsx', 'no-words'],
    ['a CSV of nothing but signs', Buffer.from(',,\n,,\n'), 'plan.csv', 'no-words'],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF'), 'plan.pdf', 'not-this-kind'],
    ['a file cut short', workbook([['Ref']]).subarray(0, 900), 'plan.xlsx', 'not-this-kind'],
    ['too many rows', workbook([['a'], ['b'], ['c'], ['d']]), 'plan.xlsx', 'too-large'],
    ['too many lines', Buffer.from('a\nb\nc\nd\n'), 'plan.csv', 'too-large']
  ])('%s', async (_what, bytes, name, reason) => {
    const tables = await tablesOfFile(bytes, name, few)
    expect(tables).toMatchObject({ kind: 'not-read', reason })
  })

  it('a workbook under a password', async () => {
    // Excel keeps a locked workbook as a stream of an old Office file.
    const cfb = XLSX.CFB as {
      utils: { cfb_new: () => object; cfb_add: (file: object, name: string, bytes: Buffer) => void }
      write: (file: object, options: { type: 'buffer' }) => Buffer
    }
    const locked = cfb.utils.cfb_new()
    cfb.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(600, 1))
    const tables = await tablesOfFile(cfb.write(locked, { type: 'buffer' }), 'plan.xlsx')
    expect(tables).toMatchObject({ kind: 'not-read', reason: 'locked' })
  })

  it('looks at no more rows of a long sheet than it takes', async () => {
    const long = workbook(Array.from({ length: 400 }, (_, place) => [`Row ${place}`]))
    const tables = await tablesOfFile(long, 'plan.xlsx', few)
    expect(tables).toMatchObject({
      kind: 'not-read',
      because: expect.stringContaining('more than 3 rows') as string
    })
  })
})
