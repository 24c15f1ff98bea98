import type { Word } from '../pdf/words.ts'

/** A row of words on one baseline, with what is raised above it. */
export interface Row {
  readonly words: readonly Word[]
  /** Footnote marks, left out of the words. */
  readonly marks: readonly Word[]
}

const footnoteMark = /^(\d{1,2}|[*†‡]+)$/

/**
 * Gives small raised words to the row that they stand over: a number or an asterisk is a footnote's mark,
 * letters are the end of a word ("16th"). Rows come from top to bottom.
 */
export function lowerRaised(rows: readonly (readonly Word[])[]): Row[] {
  const lowered: Row[] = []
  let raised: readonly Word[] = []
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1]
    if (below !== undefined && row.every((word) => isRaisedOver(word, below))) {
      raised = row
      continue
    }
    const marks = raised.filter((word) => footnoteMark.test(word.text))
    const letters = raised.filter((word) => !footnoteMark.test(word.text))
    lowered.push({ words: letters.reduce(withEnding, row.toSorted(leftFirst)), marks })
    raised = []
  }
  return lowered
}

function isRaisedOver(word: Word, below: readonly Word[]): boolean {
  // A mark of a footnote is raised over small type itself, so it can be nearly as large.
  const smaller = footnoteMark.test(word.text) ? 0.85 : 0.75
  const big = below.find((other) => other.face.size * smaller > word.face.size)
  return big !== undefined && word.baseline - big.baseline < big.face.size * 0.7
}

/** Adds a raised word to the word that ends where it begins; on its own where there is none. */
function withEnding(row: readonly Word[], raised: Word): readonly Word[] {
  const at = row.findIndex((word) => Math.abs(raised.left - word.right) < word.face.size * 0.2)
  const stem = row[at]
  return stem === undefined
    ? [...row, raised].toSorted(leftFirst)
    : row.with(at, { ...stem, text: stem.text + raised.text, right: raised.right })
}

function leftFirst(a: Word, b: Word): number {
  return a.left - b.left
}
