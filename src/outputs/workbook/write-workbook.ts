import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { printable } from '../document/printable.ts'
import type { WorkbookCell, WorkbookModel, WorkbookSheet } from './workbook.ts'

/** More characters than a cell of a workbook may hold; Excel repairs a file away that has more. */
const mostCharacters = 32_767
const cutWords = ' … [cut: a cell holds no more]'

const heading = {
  font: { bold: true, name: 'Calibri', size: 11 },
  alignment: { wrapText: true, vertical: 'bottom' },
  border: { bottom: { style: 'medium' } }
} as const
const body = { alignment: { wrapText: true, vertical: 'top' } } as const
const dayFormat = 'd mmmm yyyy'
/** About how many characters stand beside each other on a printed page that can still be read. */
const charactersOfPage = 175

/** A workbook as an Excel file: headings that stay in sight and can be filtered by, real days, and no formula anywhere. */
export async function writeWorkbook({ title, author, at, sheets }: WorkbookModel): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: author, created: at, modified: at }
  })
}

function sheetOf({ name, columns, rows, rowHeadings = false }: WorkbookSheet): WriteSheet {
  const cells = columns.map(({ heading: words }, place): [string, object] => [
    `0,${place}`,
    { value: words, style: heading }
  ])
  const across = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: body })),
    rows: [columns.map(({ heading: words }) => words), ...rows.map((row) => row.map(cellValue))],
    rowDefs: new Map(rows.map((row, place) => [place + 1, { height: heightOf(row, columns) }])),
    cells: new Map([...cells, ...dayCells(rows)]),
    freezePane: { rows: 1, ...(rowHeadings && { columns: 1 }) },
    ...(columns.length === 0
      ? {}
      : { autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length + 1}` } }),
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true },
      ...{ fitToWidth: Math.max(1, Math.ceil(across / charactersOfPage)), fitToHeight: 0 },
      ...{ margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 }, printTitlesRow: '$1:$1' },
      ...(rowHeadings && { printTitlesColumn: '$A:$A' })
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' }
  }
}

/** Points that a line takes, and the most that a row may have. */
const [lineHeight, mostHeight] = [15, 409]

/** Excel makes a row as high as its words as it opens the file, other spreadsheets do not: their words would overlap. */
function heightOf(row: readonly WorkbookCell[], columns: WorkbookSheet['columns']): number {
  const lines = row.map((cell, place) => {
    if (typeof cell !== 'string') return 1
    // Words are not parted, so that a line is never quite full.
    const letters = Math.max(1, (columns[place]?.width ?? 1) * 0.9)
    return cell.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / letters)), 0)
  })
  return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight)
}

function cellValue(cell: WorkbookCell): CellValue {
  if (cell === undefined) return null
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object') return new Date(`${cell.day}T00:00:00Z`)
  const words = printable(cell)
  return words.length <= mostCharacters
    ? words
    : `${words.slice(0, mostCharacters - cutWords.length)}${cutWords}`
}

function* dayCells(rows: WorkbookSheet['rows']): Generator<[string, object]> {
  for (const [row, cells] of rows.entries()) {
    for (const [place, cell] of cells.entries()) {
      if (typeof cell === 'object') {
        yield [`${row + 1},${place}`, { value: cellValue(cell), style: { ...body, numFmt: dayFormat } }]
      }
    }
  }
}

/** The letters of a column by its number, 1 for A. */
function letterOf(column: number): string {
  const rest = (column - 1) % 26
  const before = Math.floor((column - 1) / 26)
  return `${before > 0 ? letterOf(before) : ''}${String.fromCharCode(65 + rest)}`
}
