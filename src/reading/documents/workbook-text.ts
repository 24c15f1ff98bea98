import XLSX from '@e965/xlsx'
import { streamOdsRows } from 'hucre/ods'
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { cellText } from './cell-text.ts'
import {
  type DocumentText,
  notRead,
  type TextBounds,
  type TextNotRead,
  withinBounds
} from './document-text.ts'
import { SheetPages } from './sheet-pages.ts'
import { repacked, unpacked } from './unpacked.ts'

// Pictures, macros and printer settings are no words.
const notText = /\.(png|jpe?g|gif|emf|wmf|bin|vml|svg)$|^xl\/(media|drawings|embeddings|printerSettings)\//i

/** The rows of every sheet of an Excel or OpenDocument workbook: values as they were last computed, formulas not. */
export async function textOfWorkbook(
  bytes: Uint8Array,
  type: 'workbook' | 'open-workbook',
  bounds: TextBounds
): Promise<DocumentText> {
  const parts = await unpacked(bytes, (name) => !notText.test(name), bounds.unpackedBytes)
  if ('kind' in parts) return parts
  const file = await repacked(parts)
  const pages = new SheetPages(bounds)
  try {
    await (type === 'workbook' ? readSheets(file, pages) : readOpenSheets(file, pages))
  } catch {
    // The library throws whatever is wrong with a workbook, and some that Excel opens it does not.
    return type === 'workbook' ? readAgain(file, bounds) : damaged
  }
  const { pages: read, notes } = pages.end()
  return withinBounds(read, notes, bounds)
}

/** Workbooks of before 2007, and those that the first library cannot take. */
export function textOfOldWorkbook(bytes: Uint8Array, bounds: TextBounds): DocumentText {
  return readAgain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds)
}

async function readSheets(file: Uint8Array, pages: SheetPages): Promise<void> {
  const sheets: { name: string; isHidden: boolean }[] = []
  // Asked of each sheet before any is read, and answered so that none is.
  await readXlsx(file, {
    sheets: ({ name, hidden, veryHidden }) => {
      sheets.push({ name, isHidden: hidden === true || veryHidden === true })
      return false
    }
  })
  for (const [sheet, { name, isHidden }] of sheets.entries()) {
    pages.begin(name, isHidden)
    for await (const row of streamXlsxRows(file, { sheet, maxRows: pages.rowsLeft + 1 })) {
      if (!pages.add(row.index + 1, row.values.map(cellText))) break
    }
  }
}

async function readOpenSheets(file: Uint8Array, pages: SheetPages): Promise<void> {
  const names = openSheetNames(file)
  let begun = -1
  for await (const row of streamOdsRows(file)) {
    const sheet = row.sheetIndex ?? 0
    if (sheet !== begun) pages.begin(names[sheet] ?? `${sheet + 1}`, false)
    begun = sheet
    if (!pages.add(row.index + 1, row.values.map(cellText))) break
  }
}

function openSheetNames(file: Uint8Array): readonly string[] {
  return XLSX.read(file, { type: 'buffer', bookSheets: true }).SheetNames
}

function readAgain(file: Uint8Array, bounds: TextBounds): DocumentText {
  const pages = new SheetPages(bounds)
  try {
    const book = XLSX.read(file, {
      type: 'buffer',
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: bounds.rows + 1
    })
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name]
      if (sheet === undefined) continue
      pages.begin(name, false)
      const rows = XLSX.utils.sheet_to_json<CellValue[]>(sheet, {
        header: 1,
        raw: true,
        UTC: true,
        blankrows: true
      })
      for (const [index, row] of rows.entries()) if (!pages.add(index + 1, row.map(cellText))) break
    }
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message) ? locked : damaged
  }
  const { pages: read, notes } = pages.end()
  return withinBounds(read, notes, bounds)
}

const damaged: TextNotRead = notRead(
  'damaged',
  'The workbook is damaged: its sheets cannot be read. Open it in Excel, save it anew and give it again.'
)
const locked: TextNotRead = notRead(
  'locked',
  'The workbook is locked with a password. Save it without one and give it again.'
)
