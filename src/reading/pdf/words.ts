import type { Typeface } from './fonts.ts'
import { typefacesOf } from './fonts.ts'
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

const hyphenAtLineEnd = 2
const blank = new Set([0, 9, 10, 13, 32, 0xa0, 0x2002, 0x2003, 0x2009, 0x200b, 0x202f, 0xfeff])

/**
 * The words of a page in the order in which the file draws them. What a character is and which text object drew it
 * is asked of each character, where it stands only at the ends of words and where the text object changes.
 */
export function readWords(pdfium: Pdfium, scratch: Scratch, textPage: number): Word[] {
  const { text } = pdfium
  const readTypeface = typefacesOf(pdfium, scratch, textPage)
  const faces = new Map<number, Typeface>()
  const words: Word[] = []
  let word: Growing | undefined
  let wordObject = 0

  const right = (character: number): number =>
    text.looseBox(textPage, character, scratch.at) === 0 ? 0 : scratch.float(2)
  const finish = (): void => {
    if (word === undefined) return
    const { text: letters, left, baseline, face, lastCharacter } = word
    words.push({ text: letters, left, baseline, face, right: right(lastCharacter) })
    word = undefined
  }

  const faceOf = (textObject: number, character: number): Typeface => {
    const known = faces.get(textObject)
    if (known !== undefined) return known
    const face = readTypeface(textObject, character)
    faces.set(textObject, face)
    return face
  }

  const count = text.countCharacters(textPage)
  for (let index = 0; index < count; index += 1) {
    const code = text.unicode(textPage, index)
    if (isBlank(code)) {
      finish()
      continue
    }
    const textObject = text.textObject(textPage, index)
    if (word === undefined || (textObject !== wordObject && textObject !== 0)) {
      if (textObject === 0) continue
      wordObject = textObject
      const face = faceOf(textObject, index)
      const placed = text.origin(textPage, index, scratch.at, scratch.at + 8) !== 0
      const left = placed ? scratch.double(0) : 0
      const baseline = placed ? scratch.double(1) : 0
      if (word === undefined || !runsOn(word, right(word.lastCharacter), left, baseline, face)) {
        finish()
        word = { text: '', left, baseline, face, lastCharacter: index }
      }
    }
    word.text += letterOf(code)
    word.lastCharacter = index
  }
  finish()
  return words
}

/**
 * Whether a text object goes on with the word before it: same line, same size, no gap, both letters. Where letters
 * are set closer than their widths, the next one begins inside the last.
 */
function runsOn(word: Growing, wordRight: number, left: number, baseline: number, face: Typeface): boolean {
  const size = Math.max(word.face.size, face.size)
  return (
    word.face.symbols === face.symbols &&
    Math.abs(word.baseline - baseline) < size * 0.1 &&
    Math.min(word.face.size, face.size) > size * 0.8 &&
    left - wordRight < size * 0.15 &&
    wordRight - left < size * 0.3
  )
}

function isBlank(code: number): boolean {
  return code === 32 || ((code < 32 || code >= 0xa0) && blank.has(code))
}

function letterOf(code: number): string {
  if (code === hyphenAtLineEnd) return '-'
  if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return '\ufffd'
  return String.fromCodePoint(code)
}
