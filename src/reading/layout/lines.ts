import type { PrintedPage } from '../pdf/document.ts'
import type { Word } from '../pdf/words.ts'
import type { Row } from './raised.ts'
import { lowerRaised } from './raised.ts'

/** A printed line: the words that stand on one baseline, from left to right. */
export interface Line {
  readonly page: number
  readonly words: readonly Word[]
  /** Raised small marks (footnote numbers), left out of the words. */
  readonly marks: readonly Word[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The size in which most of its letters are set, in points. */
  readonly size: number
  /** Nearly all of its letters are bold. */
  readonly bold: boolean
}

/** The lines of a page from top to bottom, whatever the order in which the file draws them. */
export function linesOf(page: PrintedPage): Line[] {
  const rows: Word[][] = []
  for (const word of page.words.toSorted((a, b) => b.baseline - a.baseline)) {
    const row = rowOf(rows, word)
    if (row === undefined) rows.push([word])
    else row.push(word)
  }
  return lowerRaised(rows).map((row) => lineOf(page.number, row))
}

/** Sorted by height, a word can only be on one of the last few baselines. */
function rowOf(rows: readonly Word[][], word: Word): Word[] | undefined {
  const furthest = Math.max(0, rows.length - 4)
  for (let index = rows.length - 1; index >= furthest; index -= 1) {
    const row = rows[index]
    if (row !== undefined && onBaseline(row, word)) return row
  }
  return undefined
}

function onBaseline(row: readonly Word[], word: Word): boolean {
  const first = row[0]
  if (first === undefined) return false
  const size = Math.min(first.face.size, word.face.size)
  // Bullets are drawn in a font of their own, often a little off the line.
  const tolerance = first.face.symbols !== word.face.symbols ? 0.4 : 0.2
  return Math.abs(first.baseline - word.baseline) <= Math.max(size * tolerance, 0.5)
}

function lineOf(page: number, { words, marks }: Row): Line {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let letters = 0
  let boldLetters = 0
  for (const word of words) {
    left = Math.min(left, word.left)
    right = Math.max(right, word.right)
    if (word.face.symbols) continue
    letters += word.text.length
    if (word.face.bold) boldLetters += word.text.length
  }
  return {
    page,
    words,
    marks,
    left,
    right,
    baseline: words[0]?.baseline ?? 0,
    size: mostLetters(words),
    bold: boldLetters >= letters * 0.85
  }
}

/** The size, to a tenth of a point, in which most of the letters are set. */
export function mostLetters(words: readonly Word[]): number {
  const [first] = words
  // Nearly every line is set in one size.
  if (first !== undefined && words.every(({ face }) => face.size === first.face.size)) {
    return toTenth(first.face.size)
  }
  const tally = new Map<number, number>()
  for (const { text, face } of words) {
    const size = toTenth(face.size)
    tally.set(size, (tally.get(size) ?? 0) + (face.symbols ? 0.1 : text.length))
  }
  let best = 0
  let most = -1
  for (const [size, count] of tally) {
    if (count > most) {
      best = size
      most = count
    }
  }
  return best
}

function toTenth(size: number): number {
  return Math.round(size * 10) / 10
}
