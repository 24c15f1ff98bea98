import type { Typeface } from './fonts.ts'
import { readTypeface } from './fonts.ts'
import type { Pdfium } from './pdfium.ts'
import type { Scratch } from './scratch.ts'

/** A word as printed: no space inside, one baseline. Points, from the page's bottom left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly face: Typeface
}

interface Growing {
  text: string
  left: number
  baseline: number
  face: Typeface
  lastCharacter: number
}

const carriageReturn = 13
const lineFeed = 10
const hyphenAtLineEnd = 2
const blank = new Set([
  0,
  9,
  lineFeed,
  carriageReturn,
  32,
  0xa0,
  0x2002,
  0x2003,
  0x2009,
  0x200b,
  0x202f,
  0xfeff
])

/**
 * The words of a page in the order in which the file draws them. Geometry is asked for at the ends of words
 * and fonts once a text object, because each question crosses into WebAssembly.
 */
export function readWords(pdfium: Pdfium, scratch: Scratch, textPage: number): Word[] {
  const faces = new Map<number, Typeface>()
  const words: Word[] = []
  let word: Growing | undefined
  let wordObject = 0

  const right = (character: number): number =>
    scratch.floats(4, (at) => pdfium.FPDFText_GetLooseCharBox(textPage, character, at))[2] ?? 0
  const finish = (): void => {
    if (word === undefined) return
    const { lastCharacter, ...finished } = word
    words.push({ ...finished, right: right(lastCharacter) })
    word = undefined
  }

  const faceOf = (textObject: number, character: number): Typeface => {
    const known = faces.get(textObject)
    if (known !== undefined) return known
    const face = readTypeface(pdfium, scratch, textPage, textObject, character)
    faces.set(textObject, face)
    return face
  }

  const count = pdfium.FPDFText_CountChars(textPage)
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index)
    if (blank.has(code)) {
      finish()
      continue
    }
    const textObject = pdfium.FPDFText_GetTextObject(textPage, index)
    if (word === undefined || (textObject !== wordObject && textObject !== 0)) {
      if (textObject === 0) continue
      wordObject = textObject
      const face = faceOf(textObject, index)
      const [left, baseline] = scratch.pair((x, y) => pdfium.FPDFText_GetCharOrigin(textPage, index, x, y))
      if (word === undefined || !runsOn(word, right(word.lastCharacter), left, baseline, face)) {
        finish()
        word = { text: '', left, baseline, face, lastCharacter: index }
      }
    }
    word.text += code === hyphenAtLineEnd ? '-' : letterOf(code)
    word.lastCharacter = index
  }
  finish()
  return words
}

/** Whether a text object goes on with the word before it: same line, same size, no gap, both letters. */
function runsOn(word: Growing, wordRight: number, left: number, baseline: number, face: Typeface): boolean {
  const size = Math.max(word.face.size, face.size)
  return (
    word.face.symbols === face.symbols &&
    Math.abs(word.baseline - baseline) < size * 0.1 &&
    Math.min(word.face.size, face.size) > size * 0.8 &&
    Math.abs(left - wordRight) < size * 0.15
  )
}

function letterOf(code: number): string {
  if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return '\ufffd'
  return String.fromCodePoint(code)
}
