import type { IBorderOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType
} from 'docx'
import { columnWidths } from '../document/column-widths.ts'
import type { Table as DocumentTable, Run } from '../document/document.ts'
import type { Footnotes } from './word-runs.ts'
import { fromTheRight, textRuns, wordRuns } from './word-runs.ts'
import { colours, pageLying } from './word-styles.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })

/** A table with its headings repeated on each page and no row parted between two. */
export function wordTable(table: DocumentTable, footnotes: Footnotes, measure: number): Table {
  const columns = columnWidths(table, measure / pageLying('upright').measure).map((share) =>
    Math.floor(share * measure)
  )
  // What is wide has many columns: smaller words keep a row in few lines.
  const wide = measure > pageLying('upright').measure
  const [style, above] = wide ? ['WideTableCell', 45] : ['TableCell', 70]
  const cell = (children: Paragraph[], place: number, bottom: IBorderOptions, heading = false): TableCell =>
    new TableCell({
      children,
      width: { size: columns[place] ?? 0, type: WidthType.DXA },
      // The words of the first column stand in line with the text above.
      margins: { top: above, bottom: above, left: place === 0 ? 0 : 110, right: 110 },
      borders: { top: none, left: none, right: none, bottom },
      verticalAlign: heading ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP
    })
  const paragraph = (runs: readonly Run[], place: number, bold: boolean): Paragraph =>
    new Paragraph({
      style,
      alignment: alignmentOf(table, place),
      ...(fromTheRight(runs) && { bidirectional: true }),
      children: wordRuns(runs, footnotes, bold)
    })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ heading: text }, place) => {
      const children = textRuns(text, true)
      const words = new Paragraph({
        style,
        keepNext: true,
        alignment: alignmentOf(table, place),
        children
      })
      return cell([words], place, rule(8, colours.ink), true)
    })
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((runs, place) =>
          cell(
            [paragraph(runs, place, place === 0 && table.rowHeadings === true)],
            place,
            rule(4, colours.line)
          )
        )
      })
  )
  return new Table({
    rows: [heading, ...rows],
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none
    },
    tableLook: { firstRow: true, firstColumn: table.rowHeadings === true, noHBand: true, noVBand: true }
  })
}

function alignmentOf(table: DocumentTable, place: number) {
  return table.columns[place]?.align === 'end' ? AlignmentType.END : AlignmentType.START
}
