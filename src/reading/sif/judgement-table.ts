import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Line } from '../layout/lines.ts'
import type { Quote } from '../published-report.ts'
import { areaNamed } from './area-wording.ts'
import type { PartedLine } from './printed-grades.ts'
import { goOnTogether, partedAtGrade } from './printed-grades.ts'

/** A row of the cover's table: an area with its number, and the grade beside it. */
export interface JudgementRow extends Quote {
  readonly area: JudgementArea
  readonly printedArea: string
  readonly grade: PrintedGrade | undefined
}

/** The table, and the cover's lines that are none of it. */
export interface JudgementTable {
  readonly rows: readonly JudgementRow[]
  readonly rest: readonly Line[]
}

/** Words of one cell, one line or more, with the middle of its height. */
interface Cell {
  readonly lines: readonly Line[]
  readonly text: string
  readonly middle: number
}

/** How far above the first label its grade's first line can stand, in lines of text. */
const above = 1.5
/** A row's number: its name is never part of what stands above it. */
const opensRow = /^\d(\.\d)?[.)]?\s/

/**
 * Reads the numbered judgements on the cover. Labels and grades are two columns; where one of them takes two
 * lines, the other stands beside the middle. So each column is put together by itself, and then the cells are
 * matched from top to bottom, or, where one is missing, by their height.
 */
export function readJudgementTable(cover: readonly Line[]): JudgementTable {
  const parted = cover.map(partedAtGrade)
  const labels = labelCells(parted)
  const [first] = labels
  const last = labels.at(-1)
  if (first === undefined || last === undefined) return { rows: [], rest: cover }
  const inTable = parted.filter(({ line, label, piece }) => {
    const [top] = first.lines
    const bottom = last.lines.at(-1)
    if (top === undefined || bottom === undefined || line.page !== top.page) return false
    if (labels.some((cell) => cell.lines.includes(line))) return true
    const near = top.size * above
    return (
      label === '' &&
      piece !== '' &&
      line.baseline <= top.baseline + near &&
      line.baseline >= bottom.baseline - near
    )
  })
  const grades = gradeCells(inTable)
  const rows = labels.map((label, index) => {
    const grade = grades.length === labels.length ? grades[index] : nearest(label, labels, grades)
    return rowOf(label, grade)
  })
  const used = new Set(inTable.map(({ line }) => line))
  return { rows: rows.flatMap((row) => row ?? []), rest: cover.filter((line) => !used.has(line)) }
}

/** The names of areas, each put together from the lines that it takes. */
function labelCells(parted: readonly PartedLine[]): readonly Cell[] {
  const cells: Cell[] = []
  const done = new Set<JudgementArea>()
  for (let index = 0; index < parted.length; index += 1) {
    const lines: Line[] = []
    let text = ''
    for (const { label, line } of parted.slice(index, index + 4)) {
      if (label === '') continue
      if (lines.length > 0 && opensRow.test(label)) break
      lines.push(line)
      text = `${text} ${label}`.trim()
      const area = areaNamed(text)
      if (area === undefined) continue
      // The name of the board also stands in the title, above the table.
      if (done.has(area) || (area === 'lscb' && cells.length === 0)) break
      done.add(area)
      cells.push({ lines, text, middle: middleOf(lines) })
      index = parted.findIndex((other) => other.line === line)
      break
    }
  }
  return cells
}

function gradeCells(parted: readonly PartedLine[]): readonly Cell[] {
  const cells: Cell[] = []
  for (const { piece, line } of parted) {
    if (piece === '') continue
    const open = cells.at(-1)
    if (open !== undefined && goOnTogether(open.text, piece)) {
      const lines = [...open.lines, line]
      cells[cells.length - 1] = { lines, text: `${open.text} ${piece}`, middle: middleOf(lines) }
    } else cells.push({ lines: [line], text: piece, middle: line.baseline })
  }
  return cells
}

/** The grade that stands nearer to this label than to any other. */
function nearest(label: Cell, labels: readonly Cell[], grades: readonly Cell[]): Cell | undefined {
  const apart = (grade: Cell, other: Cell): number => Math.abs(grade.middle - other.middle)
  return grades
    .filter((grade) => labels.every((other) => apart(grade, label) <= apart(grade, other)))
    .toSorted((a, b) => apart(a, label) - apart(b, label))[0]
}

function rowOf(label: Cell, grade: Cell | undefined): JudgementRow | undefined {
  const area = areaNamed(label.text)
  const [first] = label.lines
  if (area === undefined || first === undefined) return undefined
  return {
    area,
    printedArea: label.text,
    grade: grade === undefined ? undefined : parseGrade(grade.text),
    page: first.page,
    quote: grade === undefined ? label.text : `${label.text} ${grade.text}`
  }
}

function middleOf(lines: readonly Line[]): number {
  return ((lines[0]?.baseline ?? 0) + (lines.at(-1)?.baseline ?? 0)) / 2
}
