import Papa from 'papaparse'
import { contentInMemory } from './content.ts'
import { cleanText, notRead } from './document-text.ts'
import type { DocumentType } from './document-types.ts'
import {
  defaultTableBounds,
  type FileTables,
  notesOf,
  nothingMet,
  noWords,
  rowsBeside,
  type TableBounds,
  tooManyRows
} from './file-tables.ts'
import { tablesOfWorkbook } from './tables-of-workbook.ts'
import { decodeText } from './text-kind.ts'
import { typeOfContent } from './type-of-content.ts'

/**
 * The tables of a workbook (.xlsx, .xlsm, .xls, .ods) or a CSV file, or why they cannot be read. Cells are words as
 * Excel shows them, so that "1.10" stays "1.10"; days are "3 March 2027"; of a formula what it last came to; what
 * stands in merged cells stands in every row that they reach over. Nothing of the file is ever run.
 */
export async function tablesOfFile(
  bytes: Uint8Array,
  fileName: string,
  bounds: TableBounds = defaultTableBounds
): Promise<FileTables> {
  if (bytes.length === 0) return notRead('empty', 'The file is empty.')
  if (bytes.length > bounds.bytes) {
    const most = Math.round(bounds.bytes / 1_000_000)
    return notRead('too-large', `It has more than ${most} MB, the most that is read of a plan.`)
  }
  const type = await typeOfContent(contentInMemory(bytes), fileName)
  if (type.kind === 'kept') return tablesOfType(bytes, type.type, bounds)
  // Macros are let be: what is read never runs.
  if (type.reason === 'macros') return tablesOfWorkbook(bytes, bounds, 'may-have-macros')
  return notRead(type.reason === 'locked' ? 'locked' : 'not-this-kind', type.because)
}

async function tablesOfType(bytes: Uint8Array, type: DocumentType, bounds: TableBounds): Promise<FileTables> {
  switch (type) {
    case 'workbook':
    case 'open-workbook':
    case 'old-workbook':
      return tablesOfWorkbook(bytes, bounds, 'plain')
    case 'csv':
    case 'text':
      return tableOfText(decodeText(bytes), bounds)
    default:
      return notRead(
        'not-this-kind',
        'It is no table. Plans are read from Excel workbooks, OpenDocument spreadsheets and CSV files: copy the table into one, and give that.'
      )
  }
}

function tableOfText(text: string, bounds: TableBounds): FileTables {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: delimiterOf(text),
    preview: bounds.rows + rowsBeside
  })
  const met = nothingMet()
  const rows = data.flatMap((cells, place) => {
    met.columns = Math.max(met.columns, cells.length)
    const words = cells.slice(0, bounds.columns).map((cell) => {
      // What we write out so that no spreadsheet runs it comes back as it was.
      const full = cleanText(cell.replace(/^'(?=[=+\-@])/, ''))
      if (full.length > bounds.characters) met.cut += 1
      return full.slice(0, bounds.characters).toWellFormed()
    })
    return words.every((cell) => cell === '') ? [] : [{ number: place + 1, cells: words }]
  })
  if (rows.length > bounds.rows) return tooManyRows('The file', bounds)
  return rows.length === 0
    ? noWords
    : {
        kind: 'read',
        tables: [{ name: 'Table', isHidden: false, rows }],
        notes: notesOf(met, bounds)
      }
}

/** The sign between cells: the one that parts most of the first rows into equally many cells, and into most. */
function delimiterOf(text: string): string {
  const evenness = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text.slice(0, 100_000), { delimiter, preview: 50 })
    const rows = data.map(({ length }) => length).filter((length) => length > 1)
    return Math.max(0, ...rows.map((cells) => rows.filter((other) => other === cells).length * (cells - 1)))
  }
  return [',', ';', '\t', '|'].toSorted((one, other) => evenness(other) - evenness(one))[0] ?? ','
}
