import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { areaNamed, gradeOfCell, opensAreaName, opensGrade } from './area-wording.ts'
import type { Cell } from './table-cells.ts'
import { cellsOf, distanceApart } from './table-cells.ts'
import { findGrid } from './table-grid.ts'

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
  /** The document's lines before the table, and those after it. */
  readonly before: readonly Line[]
  readonly after: readonly Line[]
}

/** A grade further than this from a label, in points of height, cannot be its grade. */
const furthestApart = 40

/**
 * Reads the table of judgements. What stands left of the grades' column is a label, what stands in it a
 * grade, and each grade belongs to the label at its height. Undefined when there is no such table.
 */
export function readJudgementTable(lines: readonly Line[]): JudgementTable | undefined {
  const grid = findGrid(lines)
  if (grid === undefined) return undefined
  const inside = lines.slice(grid.start, grid.end).filter((line) => !isHeadAgain(line))
  const labels = cellsOf(inside, (word) => word.left < grid.column, opensAreaName)
  const grades = cellsOf(inside, (word) => word.left >= grid.column, opensGrade)
  const { rows, used } = matchRows(labels, grades)

  // Short lines under the table look like labels; they are text once the last row is behind them.
  const usedLines = new Set([...used].flatMap((cell) => cell.lines))
  const lastRow = inside.findLastIndex((line) => usedLines.has(line))
  const lastLine = inside[lastRow]
  return {
    rows,
    before: lines.slice(0, grid.headStart),
    after: lastLine === undefined ? lines.slice(grid.start) : lines.slice(lines.indexOf(lastLine) + 1)
  }
}

/** The column heads, repeated where the table goes on over a page's end. */
function isHeadAgain(line: Line): boolean {
  return /^judge?ments?:? grades?:?$/i.test(lineText(line))
}

/** Gives each grade to the label nearest to it in height; a label takes one grade at most. */
function matchRows(
  labels: readonly Cell[],
  grades: readonly Cell[]
): { readonly rows: JudgementRow[]; readonly used: ReadonlySet<Cell> } {
  const named = labels.flatMap((label) => {
    const area = areaNamed(label.text)
    return area === undefined ? [] : [{ label, area }]
  })
  const nearestFirst = named
    .flatMap(({ label }) => grades.map((grade) => ({ label, grade, apart: distanceApart(label, grade) })))
    .filter(({ apart }) => apart <= furthestApart)
    .toSorted((a, b) => a.apart - b.apart)
  const gradeOf = new Map<Cell, Cell>()
  const given = new Set<Cell>()
  for (const { label, grade } of nearestFirst) {
    if (gradeOf.has(label) || given.has(grade)) continue
    gradeOf.set(label, grade)
    given.add(grade)
  }
  const rows = named.map(({ label, area }): JudgementRow => {
    const printedGrade = gradeOf.get(label)?.text ?? ''
    return { area, printedArea: label.text, grade: gradeOfCell(printedGrade), printedGrade, page: label.page }
  })
  return { rows, used: new Set([...named.map(({ label }) => label), ...given]) }
}
