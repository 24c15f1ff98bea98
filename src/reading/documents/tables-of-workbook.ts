import XLSX, { type CellObject, type WorkSheet } from '@e965/xlsx'
import { cellText } from './cell-text.ts'
import { cleanText, notRead, type TextNotRead } from './document-text.ts'
import {
  type FileTable,
  type FileTables,
  type Met,
  notesOf,
  nothingMet,
  noWords,
  rowsBeside,
  type TableBounds,
  type TableRow,
  tooManyRows
} from './file-tables.ts'
import { repacked, unpacked } from './unpacked.ts'

// Pictures, macros and printer settings are no words.
const notTables =
  /\.(png|jpe?g|gif|emf|wmf|bin|vml|svg)$|^xl\/(media|drawings|embeddings|printerSettings|charts)\//i

const macrosNote = 'The workbook carries macros, which are programs. They were not run, and are not kept.'

/** The tables of a workbook, of which nothing is ever run. */
export async function tablesOfWorkbook(
  bytes: Uint8Array,
  bounds: TableBounds,
  kind: 'plain' | 'may-have-macros'
): Promise<FileTables> {
  let hasMacros = kind === 'may-have-macros'
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  let file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPacked) {
    // Some programs write a list of parts that allows for macros where there are none: what is there says it.
    hasMacros = false
    const isRead = (name: string): boolean => {
      hasMacros ||= /(^|\/)(vbaProject\.bin|macrosheets\/|Basic\/|Scripts\/)/i.test(name)
      return !notTables.test(name)
    }
    const parts = await unpacked(bytes, isRead, bounds.unpackedBytes)
    if ('kind' in parts) return parts
    file = await repacked(parts)
  }
  try {
    const book = XLSX.read(file, {
      ...{ type: 'buffer', dense: true, cellDates: true, UTC: true, cellFormula: true, cellHTML: false },
      sheetRows: bounds.rows + rowsBeside
    })
    return tablesOfBook(book, bounds, hasMacros ? [macrosNote] : [])
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message) ? locked : damaged
  }
}

function tablesOfBook(book: XLSX.WorkBook, bounds: TableBounds, notes: readonly string[]): FileTables {
  const met = nothingMet()
  const tables: FileTable[] = []
  const said = [...notes]
  for (const [place, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined) continue
    const rows = rowsOfSheet(sheet, bounds, met)
    if (rows.length > bounds.rows) return tooManyRows(`The sheet “${name}”`, bounds)
    const left = rowsLeft(sheet, bounds)
    if (left !== undefined) said.push(`Of the sheet “${name}” the rows after row ${left} are not read.`)
    const isHidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0
    if (rows.length > 0) tables.push({ name, isHidden, rows })
  }
  return tables.length === 0 ? noWords : { kind: 'read', tables, notes: [...said, ...notesOf(met, bounds)] }
}

/** The last row that was looked at; undefined where that was all. */
function rowsLeft(sheet: WorkSheet, { rows }: TableBounds): number | undefined {
  const full = typeof sheet['!fullref'] === 'string' ? sheet['!fullref'] : undefined
  if (full === undefined) return undefined
  return XLSX.utils.decode_range(full).e.r >= rows + rowsBeside ? rows + rowsBeside : undefined
}

type Row = readonly (CellObject | undefined)[]

function rowsOfSheet(sheet: WorkSheet, bounds: TableBounds, met: Met): TableRow[] {
  // A row without any cell is a hole in the list.
  const words = Array.from(sheet['!data'] ?? [], (cells: Row | undefined) =>
    wordsOfRow(cells ?? [], bounds, met)
  )
  for (const { s, e } of sheet['!merges'] ?? []) {
    const first = words[s.r]?.[s.c] ?? ''
    if (first === '' || e.r === s.r) continue
    met.merged += 1
    for (let row = s.r + 1; row <= Math.min(e.r, words.length - 1); row += 1) {
      const cells = words[row] ?? []
      while (cells.length < s.c) cells.push('')
      cells[s.c] = first
    }
  }
  return words.flatMap((cells, place) =>
    cells.every((cell) => cell === '') ? [] : [{ number: place + 1, cells }]
  )
}

function wordsOfRow(cells: Row, bounds: TableBounds, met: Met): string[] {
  met.columns = Math.max(met.columns, cells.length)
  const words = Array.from(cells.slice(0, bounds.columns), (cell) => {
    const full = cell === undefined ? '' : wordsOfCell(cell, met)
    if (full.length > bounds.characters) met.cut += 1
    return full.slice(0, bounds.characters).toWellFormed()
  })
  while (words.length > 0 && words.at(-1) === '') words.pop()
  return words
}

function wordsOfCell(cell: CellObject, met: Met): string {
  const isFormula = cell.f !== undefined
  if (isFormula) met.formulas += 1
  if (cell.v === undefined) {
    if (isFormula) met.withoutValue += 1
    return ''
  }
  if (cell.t === 'e') met.errors += 1
  if (cell.v instanceof Date) return cellText(cell.v)
  if (typeof cell.v === 'string') return cleanText(cell.t === 'e' ? (cell.w ?? cell.v) : cell.v)
  // As Excel shows it: a reference 1.10 that is a number with two decimals, 80%, £1,200. Too narrow a column shows ###.
  return cell.w === undefined || /^#+$/.test(cell.w) ? cellText(cell.v) : cleanText(cell.w)
}

const damaged: TextNotRead = notRead(
  'damaged',
  'The file is damaged: its sheets cannot be read. Open it, save it as an Excel workbook (.xlsx) and give that.'
)
const locked: TextNotRead = notRead(
  'locked',
  'The workbook is locked with a password. Save it without one (in Excel: File, Info, Protect) and give it again.'
)
