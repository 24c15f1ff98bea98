import type { Line } from '../../src/reading/layout/lines.ts'
import { linesOf } from '../../src/reading/layout/lines.ts'
import type { PrintedPage } from '../../src/reading/pdf/document.ts'
import type { Word } from '../../src/reading/pdf/words.ts'

/** Type for tests: a letter is half as wide as the type is high, a space a third. */
export interface Type {
  readonly size?: number
  readonly bold?: boolean
  readonly symbols?: boolean
}

/** The words of a text set from `left` on one baseline. */
export function set(text: string, left: number, baseline: number, type: Type = {}): Word[] {
  const { size = 12, bold = false, symbols = false } = type
  const name = symbols ? 'Wingdings-Regular' : bold ? 'Tahoma-Bold' : 'Tahoma'
  let at = left
  return text.split(' ').map((word) => {
    const wordLeft = at
    const right = wordLeft + word.length * size * 0.5
    at = right + size * 0.33
    return {
      text: word,
      left: wordLeft,
      right,
      baseline,
      face: { name, bold, symbols, size }
    }
  })
}

/** A bullet in a symbol font, and its text hanging beside it. */
export function bullet(text: string, left: number, baseline: number, glyph = '\uf06e'): Word[] {
  return [...set(glyph, left, baseline, { symbols: true }), ...set(text, left + 18, baseline)]
}

/** A paragraph's number, and its text hanging beside it. */
export function numbered(number: string, text: string, left: number, baseline: number): Word[] {
  return [...set(number, left, baseline), ...set(text, left + 28, baseline)]
}

export function page(number: number, ...words: readonly (readonly Word[])[]): PrintedPage {
  return { number, width: 595, height: 842, words: words.flat(), turned: [] }
}

/** The lines of one page. */
export function lines(...words: readonly (readonly Word[])[]): Line[] {
  return linesOf(page(1, ...words))
}
