import type { Word } from '../pdf/words.ts'
import type { Line } from './lines.ts'

/** What a line starts, if it starts something: a bullet or a numbered paragraph. */
export interface BlockStart {
  readonly kind: 'bullet' | 'numbered'
  readonly number: number | undefined
  /** The line's words without the bullet or number. */
  readonly opening: Pick<Line, 'words'>
  /** Where the text beside the bullet or number stands, if it hangs. */
  readonly textLeft: number | undefined
}

/** What has been read before the line: it decides whether a number at its start is a paragraph's number. */
export interface Numbering {
  /** The last paragraph's number; 0 before the first. */
  readonly last: number
  /** The line follows a heading, so numbers may start again at 1. */
  readonly mayRestart: boolean
  /** Where the last numbered paragraph has its number and its text. */
  readonly numberLeft: number | undefined
  readonly textLeft: number | undefined
  /** The line stands inside that paragraph. */
  readonly inside: boolean
  /** Where the text stands beside the bullet that the line stands under. */
  readonly besideBullet: number | undefined
}

const bulletGlyph = /^[•●▪■◼◾◦○∙·‣⁃►▶➢➤✓❖\uf000-\uf0ff]$/
/** Hyphens, dashes and letters that serve as bullets, but only where the text hangs beside them. */
const dashBullet = /^[-–—−‐o*]$/
/** Reports skip a number now and then; a wider gap is a number in a sentence. */
const largestSkip = 3
/** In points. */
const samePlace = 4

/**
 * The bullet or numbered paragraph that a line starts; undefined for a line of running text. A line that stands
 * out, being bold or large, is more often a heading: there only a bullet's glyph counts, or the next number.
 */
export function blockStart(line: Line, numbering: Numbering, standsOut: boolean): BlockStart | undefined {
  return bulletStart(line, standsOut) ?? numberStart(line, numbering, standsOut)
}

function bulletStart(line: Line, standsOut: boolean): BlockStart | undefined {
  const [first, second] = line.words
  if (first === undefined) return undefined
  const indent = second === undefined ? 0 : second.left - first.left
  const hangs =
    !standsOut && (standsApart(first, second) || (first.text !== '—' && indent >= first.face.size * 1.1))
  const isBullet =
    first.face.symbols || bulletGlyph.test(first.text) || (dashBullet.test(first.text) && hangs)
  return isBullet
    ? { kind: 'bullet', number: undefined, opening: { words: line.words.slice(1) }, textLeft: second?.left }
    : undefined
}

/**
 * A paragraph's number stands left of its text and goes on from the last one. A number that stands where
 * running text stands is part of a sentence; one that stands exactly where the last number stood counts even
 * when it does not go on, because reports skip and repeat numbers.
 */
function numberStart(line: Line, numbering: Numbering, standsOut: boolean): BlockStart | undefined {
  const { last, mayRestart, numberLeft, textLeft, inside, besideBullet } = numbering
  const [first, second] = line.words
  const match = /^(\d{1,3})([.)]?)(.*)$/.exec(first?.text ?? '')
  if (first === undefined || match === null) return undefined
  const [, digits = '', dot = '', glued = ''] = match
  if (glued !== '' && !/^[\p{L}‘“'"(]/u.test(glued)) return undefined
  const number = Number(digits)
  const isNext = number === last + 1
  const hangs = second !== undefined && second.left - first.left >= first.face.size
  const inColumn = hangs && isNear(first.left, numberLeft) && isNear(second.left, textLeft)
  const inPlace = inColumn && (dot === '' ? isNext : Math.abs(number - last) <= 10)
  const tabbed = isNext && dot !== '' && standsApart(first, second)
  if (standsOut && !tabbed) return undefined
  if (!tabbed && isNear(first.left, besideBullet)) return undefined
  if (!inPlace && !tabbed) {
    // A theme or a sentence can stand between the heading of a list and its first number.
    const restarts = number === 1 && (mayRestart || (inColumn && dot !== ''))
    const goesOn = (number > last && number <= last + largestSkip) || restarts
    if (!goesOn || (inside && textLeft !== undefined && first.left > textLeft - samePlace)) return undefined
    if (dot === '' && !(isNext && standsApart(first, second))) return undefined
  }
  const words = glued === '' ? line.words.slice(1) : [{ ...first, text: glued }, ...line.words.slice(1)]
  return { kind: 'numbered', number, opening: { words }, textLeft: hangs ? second.left : undefined }
}

/** Whether more than a word's space parts a bullet or number from the text beside it. */
function standsApart(first: Word, second: Word | undefined): boolean {
  return second !== undefined && second.left - first.right >= first.face.size * 0.6
}

function isNear(left: number, place: number | undefined): boolean {
  return place !== undefined && Math.abs(left - place) <= samePlace
}
