import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import type { Word } from '../pdf/words.ts'

/** One cell of a table's column: one or more lines. Heights run down the document, page after page. */
export interface Cell {
  readonly text: string
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly lines: readonly Line[]
}

const pageHeight = 10_000
/** Lines of one cell stand closer than this, in sizes of their type. */
const closest = 2.2

/** The cells of one column. A new one starts where the words open one, or after a gap. */
export function cellsOf(
  lines: readonly Line[],
  inColumn: (word: Word) => boolean,
  opens: (text: string) => boolean
): Cell[] {
  const cells: Cell[] = []
  for (const line of lines) {
    const words = line.words.filter(inColumn)
    if (words.length === 0) continue
    const text = lineText({ words })
    const height = line.page * pageHeight - line.baseline
    const cell = cells.at(-1)
    const turned = cell !== undefined && cell.lines.at(-1)?.page !== line.page
    if (cell !== undefined && !opens(text) && (turned || height - cell.bottom < line.size * closest)) {
      cells[cells.length - 1] = {
        ...cell,
        text: `${cell.text} ${text}`,
        bottom: turned ? cell.bottom : height,
        lines: [...cell.lines, line]
      }
    } else cells.push({ text, page: line.page, top: height, bottom: height, lines: [line] })
  }
  return cells
}

/** How far apart two cells are in height: their middles, and twice the empty height between them. */
export function distanceApart(a: Cell, b: Cell): number {
  const between = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
  const middles = Math.abs((a.top + a.bottom) / 2 - (b.top + b.bottom) / 2)
  return Math.max(between, 0) * 2 + middles
}
