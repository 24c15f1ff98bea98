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
    // Sorted by height, a word can only be on one of the last few baselines.
    const row = rows.slice(-4).findLast((candidate) => onBaseline(candidate, word))
    if (row === undefined) rows.push([word])
    else row.push(word)
  }
  return lowerRaised(rows).map((row) => lineOf(page.number, row))
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
  return {
    page,
    words,
    marks,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    baseline: words[0]?.baseline ?? 0,
    size: mostLetters(words),
    bold: letters(words.filter((word) => word.face.bold)) >= letters(words) * 0.85
  }
}

function letters(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + (word.face.symbols ? 0 : word.text.length), 0)
}

/** The size, to a tenth of a point, in which most of the letters are set. */
export function mostLetters(words: readonly Word[]): number {
  const tally = new Map<number, number>()
  for (const word of words) {
    const size = Math.round(word.face.size * 10) / 10
    tally.set(size, (tally.get(size) ?? 0) + (word.face.symbols ? 0.1 : word.text.length))
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
