import type { Box, Direction, View } from './directions.ts'
import { viewAlong } from './directions.ts'
import type { Typeface } from './fonts.ts'
import { typesettingsOf } from './fonts.ts'
import type { Pdfium } from './pdfium.ts'
import type { Scratch } from './scratch.ts'

/**
 * A word as printed: no space inside, one baseline. Points, from the bottom left corner of the page as seen along the
 * word.
 */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly face: Typeface
}

/** A page seen along one direction of its text, and the words found so far that run that way. */
interface Seen {
  readonly view: View
  readonly words: Word[]
}

interface Growing {
  text: string
  readonly left: number
  readonly baseline: number
  readonly face: Typeface
  readonly along: Seen
  lastCharacter: number
}

const hyphenAtLineEnd = 2
const blank = new Set([0, 9, 10, 13, 32, 0xa0, 0x2002, 0x2003, 0x2009, 0x200b, 0x202f, 0xfeff])

/** The words of a page by the direction in which they run, as seen along it, in the order in which the file draws them. */
export type WordsByDirection = ReadonlyMap<Direction, readonly Word[]>

/**
 * Reads the words of a page. What a character is and which text object drew it is asked of each character, where it
 * stands only at the ends of words and where the text object changes.
 */
export function readWords(pdfium: Pdfium, scratch: Scratch, textPage: number, page: Box): WordsByDirection {
  const { text } = pdfium
  const settingOf = typesettingsOf(pdfium, scratch, textPage)
  const seen = new Map<Direction, Seen>()
  let word: Growing | undefined
  let wordObject = 0

  const seenAlong = (direction: Direction): Seen => {
    const known = seen.get(direction)
    if (known !== undefined) return known
    const its = { view: viewAlong(direction, page), words: [] }
    seen.set(direction, its)
    return its
  }
  const endOf = ({ lastCharacter, along: { view } }: Growing): number => {
    if (text.looseBox(textPage, lastCharacter, scratch.at) === 0) return 0
    const [left, top, right, bottom] = [
      scratch.float(0),
      scratch.float(1),
      scratch.float(2),
      scratch.float(3)
    ]
    return view.end({ left, top, right, bottom })
  }
  const finish = (): void => {
    if (word === undefined) return
    const { text: letters, left, baseline, face, along } = word
    along.words.push({ text: letters, left, baseline, face, right: endOf(word) })
    word = undefined
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
      const { face, direction } = settingOf(textObject, index)
      const along = seenAlong(direction)
      const placed = text.origin(textPage, index, scratch.at, scratch.at + 8) !== 0
      const left = placed ? along.view.across(scratch.double(0), scratch.double(1)) : 0
      const baseline = placed ? along.view.up(scratch.double(0), scratch.double(1)) : 0
      if (word?.along !== along || !runsOn(word, endOf(word), left, baseline, face)) {
        finish()
        word = { text: '', left, baseline, face, along, lastCharacter: index }
      }
    }
    word.text += letterOf(code)
    word.lastCharacter = index
  }
  finish()
  return new Map([...seen].map(([direction, { words }]) => [direction, words]))
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
