import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import type { Word } from '../pdf/words.ts'
import { opensAreaName, opensGrade } from './area-wording.ts'

/** Where the table of judgements lies among a document's lines. */
export interface Grid {
  /** The index of the line with the column heads, or of the first row where there are none. */
  readonly headStart: number
  /** The first row, and the line after the last that can be a row. */
  readonly start: number
  readonly end: number
  /** Where the column of grades begins, in points from the left. */
  readonly column: number
}

/**
 * Finds the table by its column heads "Judgement" and "Grade"; where they are missing, by the first line that
 * opens a label and has a grade beside it. It ends before the first line that runs across both columns, is a
 * bullet, or asks what needs to improve.
 */
export function findGrid(lines: readonly Line[]): Grid | undefined {
  const head = findHead(lines) ?? findFirstRow(lines)
  if (head === undefined) return undefined
  const { headStart, start, column } = head
  const after = lines.findIndex((line, index) => index >= start && isPast(line, column))
  return { headStart, start, end: after === -1 ? lines.length : after, column }
}

type Head = Omit<Grid, 'end'>

const judgementHead = /^judge?ments?:?$/i
const gradeHead = /^grades?:?$/i

function findHead(lines: readonly Line[]): Head | undefined {
  for (const [index, line] of lines.entries()) {
    const [first] = line.words
    if (first === undefined || !judgementHead.test(first.text) || line.words.length > 2) continue
    const nearby = lines.slice(index, index + 3).filter((other) => other.page === line.page)
    for (const other of nearby) {
      const grade = other.words.at(-1)
      if (grade === undefined || !gradeHead.test(grade.text) || grade.left <= first.right) continue
      const gradeAt = lines.indexOf(other)
      return {
        headStart: index,
        start: gradeAt + 1,
        column: grade.left - grade.face.size * 0.5
      }
    }
  }
  return undefined
}

const frontPages = 3
/** The grades' column stands further than this from where labels begin, in points. */
const farRight = 120

/** The first line of a label that has a grade beside it: on the same line, or centred on the label's height. */
function findFirstRow(lines: readonly Line[]): Head | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.page > frontPages) return undefined
    if (!opensAreaName(lineText(line))) continue
    const from = Math.max(0, index - 1)
    for (const [at, beside] of lines.slice(from, index + 3).entries()) {
      const grade = beside.page === line.page ? gradeApart(beside, line) : undefined
      if (grade === undefined) continue
      const start = Math.min(index, from + at)
      return { headStart: start, start, column: grade.left - grade.face.size * 0.5 }
    }
  }
  return undefined
}

/** The word that opens a grade, after a gap in its line or on a line of its own right of the label's words. */
function gradeApart(line: Line, label: Line): Word | undefined {
  return line.words.find((word, at) => {
    const before = line.words[at - 1]
    const apart =
      before === undefined ? word.left > label.left + farRight : word.left - before.right > word.face.size
    return apart && opensGrade(word.text)
  })
}

function isPast(line: Line, column: number): boolean {
  const [first] = line.words
  return (
    runsAcross(line, column) ||
    first?.face.symbols === true ||
    /^what (still )?needs to (improve|change)\b/i.test(lineText(line))
  )
}

/** Running text crosses the gutter between the columns; a row of the table leaves it empty. */
function runsAcross(line: Line, column: number): boolean {
  return line.words.some((word, index) => {
    if (word.left >= column) return false
    const next = line.words[index + 1]
    const crosses = word.right > column + 1
    const closes = next !== undefined && next.left >= column && next.left - word.right < word.face.size * 0.75
    return crosses || closes
  })
}
