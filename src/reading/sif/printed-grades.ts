import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'

const gradeWords = 'outstanding|good|requires? improvement(?: to be good)?|inadequate|not judged'
const gradeAtEnd = new RegExp(`\\b(${gradeWords})[\\s.]*\\d{0,2}$`, 'i')

/**
 * The grade with which a sentence or heading ends ("… is that it requires improvement", "… are good."). Undefined
 * where it ends with none.
 */
export function gradeEnding(text: string): PrintedGrade | undefined {
  const [, words] = gradeAtEnd.exec(text) ?? []
  return words === undefined ? undefined : parseGrade(words)
}

/** The words of a sentence or heading before the grade with which it ends. */
export function withoutGrade(text: string): string {
  return text.replace(gradeAtEnd, '').trim()
}

/** The words of each grade in their order. */
const wholeGrades = [
  'outstanding',
  'good',
  'inadequate',
  'adequate',
  'not judged',
  'requires improvement',
  'require improvement',
  'requires improvement to be good',
  'require improvement to be good'
].map((grade) => grade.split(' '))

/** A line of a table, its label parted from what stands of the grade in the column beside it. */
export interface PartedLine {
  readonly label: string
  /** Words of a grade, perhaps not all of it: "Requires". */
  readonly piece: string
  readonly line: Line
}

const lastWords = new Set(wholeGrades.flat())

/** Whether the last word of a line is one of a grade's: where it is not, the line ends with no piece of a grade. */
export function mayEndWithGrade({ words }: Line): boolean {
  const [bare] = bareWords(words.at(-1)?.text ?? '')
  return bare !== undefined && lastWords.has(bare)
}

/** Parts a line at the words of a grade with which it ends; both may be empty. */
export function partedAtGrade(line: Line): PartedLine {
  if (!mayEndWithGrade(line)) return { label: lineText(line), piece: '', line }
  const most = Math.min(5, line.words.length)
  for (let count = most; count > 0; count -= 1) {
    const at = line.words.length - count
    const piece = lineText({ words: line.words.slice(at) })
    if (isPiece(piece) && (at === 0 || standsApart(line, at))) {
      return { label: lineText({ words: line.words.slice(0, at) }), piece, line }
    }
  }
  return { label: lineText(line), piece: '', line }
}

/** Whether words are a stretch of a grade's, from wherever a line broke: "Requires", "improvement to be". */
function isPiece(words: string): boolean {
  const asked = bareWords(words)
  return (
    asked.length > 0 &&
    wholeGrades.some((grade) =>
      grade.some((_, from) => asked.every((word, index) => grade[from + index] === word))
    )
  )
}

/** Whether two pieces together begin a grade: "Requires" and "improvement", not "Good" and "Good". */
export function goOnTogether(before: string, piece: string): boolean {
  const joined = bareWords(`${before} ${piece}`)
  return wholeGrades.some((grade) => joined.every((word, index) => grade[index] === word))
}

function bareWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

/** Whether more than a word's space is left before a word of a line. */
function standsApart(line: Line, at: number): boolean {
  const before = line.words[at - 1]
  const word = line.words[at]
  return before !== undefined && word !== undefined && word.left - before.right >= word.face.size * 0.75
}
