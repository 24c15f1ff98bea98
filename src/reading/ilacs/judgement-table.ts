import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Line } from '../layout/lines.ts'
import { lineText, plainLetters } from '../layout/text.ts'
import type { Word } from '../pdf/words.ts'
import { areaNamed, opensAreaName } from './area-wording.ts'

/** A row of the judgement table: a label, and the grade that stands beside it. */
export interface JudgementRow {
  readonly area: JudgementArea
  readonly printedArea: string
  readonly grade: PrintedGrade | undefined
  readonly printedGrade: string
  readonly page: number
}

export interface JudgementTable {
  readonly rows: readonly JudgementRow[]
  /** Lines of the page before the table, and those after it. */
  readonly before: readonly Line[]
  readonly after: readonly Line[]
  /** Words inside the table that are neither label nor grade. */
  readonly unplaced: readonly { readonly text: string; readonly page: number }[]
}

/** One or more lines of one cell. Heights run down the document, page after page. */
interface Cell {
  text: string
  readonly page: number
  readonly top: number
  bottom: number
}

const pageHeight = 10_000
/** A grade further than this from a label, in points, cannot be its grade. */
const furthestApart = 40

/**
 * Reads the table of judgements from the lines of the document. It starts under the words "Judgement" and
 * "Grade"; what stands left of "Grade" is a label, what stands under it a grade, and each grade belongs to
 * the label at its height. The table ends at the first line that runs across both columns. Undefined when
 * there is no such table.
 */
export function readJudgementTable(lines: readonly Line[]): JudgementTable | undefined {
  const head = lines.findIndex(isHead)
  const headLine = lines[head]
  const gradeWord = headLine?.words.at(-1)
  if (headLine === undefined || gradeWord === undefined) return undefined
  const column = gradeWord.left - gradeWord.face.size * 0.5
  const end = lines.findIndex((line, index) => index > head && !isHead(line) && runsAcross(line, column))
  const inside = lines.slice(head + 1, end === -1 ? lines.length : end).filter((line) => !isHead(line))

  const labels = cells(inside, (word) => word.left < column, opensAreaName)
  const grades = cells(inside, (word) => word.left >= column, opensGrade)
  const { rows, loose } = match(labels, grades)
  return {
    rows,
    before: lines.slice(0, head),
    after: end === -1 ? [] : lines.slice(end),
    unplaced: loose.map(({ text, page }) => ({ text, page }))
  }
}

function isHead(line: Line): boolean {
  return /^judge?ments?:?\s+grades?:?$/i.test(lineText(line))
}

/** Running text crosses the gutter between the columns; a row of the table leaves it empty. */
function runsAcross(line: Line, column: number): boolean {
  return line.words.some((word, index) => {
    const next = line.words[index + 1]
    if (word.left < column && word.right > column + 1) return true
    return (
      next !== undefined &&
      word.left < column &&
      next.left >= column &&
      next.left - word.right < word.face.size * 0.75
    )
  })
}

function opensGrade(text: string): boolean {
  return /^(outstanding|good|inadequate|requires?|not judged)/i.test(text)
}

/** Cells of one column: a new one starts where the words start one, or after a gap. */
function cells(
  lines: readonly Line[],
  inColumn: (word: Word) => boolean,
  opens: (text: string) => boolean
): Cell[] {
  const found: Cell[] = []
  for (const line of lines) {
    const words = line.words.filter(inColumn)
    if (words.length === 0) continue
    const text = plainLetters(words.map((word) => word.text).join(' '))
    const height = line.page * pageHeight - line.baseline
    const cell = found.at(-1)
    if (cell !== undefined && !opens(text) && height - cell.bottom < line.size * 2.2) {
      cell.text = `${cell.text} ${text}`
      cell.bottom = height
    } else found.push({ text, page: line.page, top: height, bottom: height })
  }
  return found
}

/** Gives each grade to the label nearest to it in height; a label takes one grade at most. */
function match(labels: readonly Cell[], grades: readonly Cell[]): { rows: JudgementRow[]; loose: Cell[] } {
  const named = labels.flatMap((cell) => {
    const area = areaNamed(cell.text)
    return area === undefined ? [] : [{ cell, area }]
  })
  const pairs = named
    .flatMap((label) => grades.map((grade) => ({ label, grade, apart: distance(label.cell, grade) })))
    .filter(({ apart }) => apart <= furthestApart)
    .toSorted((a, b) => a.apart - b.apart)
  const taken = new Map<Cell, Cell>()
  const given = new Set<Cell>()
  for (const { label, grade } of pairs) {
    if (taken.has(label.cell) || given.has(grade)) continue
    taken.set(label.cell, grade)
    given.add(grade)
  }
  return {
    rows: named.map(({ cell, area }) => {
      const grade = taken.get(cell)
      return {
        area,
        printedArea: cell.text,
        grade: grade === undefined ? undefined : parseGrade(grade.text),
        printedGrade: grade?.text ?? '',
        page: cell.page
      }
    }),
    loose: [
      ...labels.filter((cell) => areaNamed(cell.text) === undefined),
      ...grades.filter((cell) => !given.has(cell))
    ]
  }
}

/** How far apart two cells' middles are, counting as nothing the height that both cover. */
function distance(a: Cell, b: Cell): number {
  const apart = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
  const middles = Math.abs((a.top + a.bottom) / 2 - (b.top + b.bottom) / 2)
  return Math.max(apart, 0) * 2 + middles
}
