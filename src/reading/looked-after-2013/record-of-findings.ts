import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Cell } from '../ilacs/table-cells.ts'
import { cellsOf, distanceApart } from '../ilacs/table-cells.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { areaNamed, gradeAtEnd } from './wording.ts'

/** A row of the record of main findings. */
export interface FindingRow {
  readonly area: JudgementArea
  readonly printedArea: string
  /** Undefined where no grade stands beside the label. */
  readonly grade: PrintedGrade | undefined
  readonly printedGrade: string
  readonly page: number
}

/** The table that closes the report, and the lines before it. */
export interface RecordOfFindings {
  readonly rows: readonly FindingRow[]
  readonly before: readonly Line[]
}

const title = /^record of (main |the )*findings:?$/i
const grade = /^\(?(grade|outstanding|good|adequate|inadequate)\b/i
/** A grade further than this from a label, in points of height, cannot be its grade. */
const furthestApart = 30

/**
 * Reads the record of main findings, in which the areas stand on the left and their grades on the right, often
 * not quite on one line. Without the table there are no rows, and all lines stand before it.
 */
export function readRecordOfFindings(lines: readonly Line[]): RecordOfFindings {
  const start = lines.findLastIndex((line) => title.test(lineText(line)))
  if (start === -1) return { rows: [], before: lines }
  const inside = lines.slice(start + 1)
  const labelsLeft = Math.min(...inside.map((line) => line.left))
  const column = Math.min(
    ...inside.flatMap((line) => line.words.filter(({ text }) => grade.test(text)).map(({ left }) => left))
  )
  const labels = cellsOf(
    inside,
    (word) => word.left < column,
    (text) => areaNamed(text) !== undefined
  ).filter(({ text }) => areaNamed(text) !== undefined)
  const grades = cellsOf(
    inside,
    (word) => word.left >= column && column > labelsLeft + 50,
    (text) => gradeAtEnd(text) !== undefined
  )
  return { rows: labels.flatMap((label) => rowOf(label, grades, labels)), before: lines.slice(0, start) }
}

function rowOf(label: Cell, grades: readonly Cell[], labels: readonly Cell[]): FindingRow[] {
  const area = areaNamed(label.text)
  if (area === undefined) return []
  const own = grades.find((cell) => nearest(cell, labels) === label)
  const printedGrade = own?.text ?? ''
  return [{ area, printedArea: label.text, grade: gradeAtEnd(printedGrade), printedGrade, page: label.page }]
}

/** The label at whose height a grade stands. */
function nearest(cell: Cell, labels: readonly Cell[]): Cell | undefined {
  const [best] = labels
    .map((label) => ({ label, apart: distanceApart(label, cell) }))
    .filter(({ apart }) => apart <= furthestApart)
    .toSorted((a, b) => a.apart - b.apart)
  return best?.label
}
