import type { LaidOutPage } from '../layout/furniture.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText, plainLetters } from '../layout/text.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement } from '../published-report.ts'

/** Short words that make up a third to a half of any English text. */
const usual = new Set(
  'a about all an and are as at be been but by for from good has have in is it its not of on or that the their them there they this to was were when which who with children'.split(
    ' '
  )
)
/** Fewer words than this on a page say nothing about its language. */
const enoughWords = 60
/** On a page of running text a quarter of the words or more are usual ones (E, 62 reports). */
const leastShare = 0.12

/**
 * What no report is printed with: anything but Latin letters, the usual signs and bullets. It stands for a letter
 * that was lost, or for a command to the printer that should not be text.
 */
const noSign =
  /[^ -~\p{Script=Latin}‘’“”–—…£€©®™°§†‡×·•●▪■▼◼◾◦○∙‣⁃►▶➢➤✓✔❖→¼½¾²³≤≥−\p{Mn}\uf000-\uf0ff]|[{}\\^`|~]|[<>](?=\D)/u

/** With more strange signs than this among its words, a text cannot be read at all. */
const mostStrange = 0.1

/** A letter alone that is no word, or a comma or full stop alone: a word that fell apart. */
const piece = /^([b-hj-z]|[,.;:’][\p{L}\p{N}]?)$/u
/** In published reports two words of a thousand are pieces at the most (E); a wrong font makes many times that. */
const mostPieces = 0.003
const enoughPieces = 10
/** Words never stand on one another by more than this share of their size (E, 62 reports); a slip or two may. */
const mostOverlap = 0.5
const enoughOverlaps = 2

/**
 * Whether the letters came out of the file as they are printed: a font that has lost its table of letters gives
 * other signs in their place, or none, and one with wrong widths makes words fall apart.
 */
export function checkLetters({ pages }: LaidOutDocument): Disagreement[] {
  return [...strangeSigns(pages), ...foreignPages(pages), ...fallenApart(pages), ...overprinted(pages)]
}

/** Whether most of what these lines say is lost: many strange signs, or no English in enough words. */
export function isIllegible(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words)
  const strange = words.filter(({ text, face }) => !face.symbols && noSign.test(plainLetters(text)))
  return strange.length > words.length * mostStrange || isForeign(lines)
}

/** The first line with a strange sign, and the pages that have more. */
function strangeSigns(pages: readonly LaidOutPage[]): Disagreement[] {
  const strange = linesOf(pages).filter((line) => noSign.test(lineText(line)))
  const [first] = strange
  if (first === undefined) return []
  return [
    {
      check: 'pages',
      what: `The file gives signs that no report is printed with, so letters are wrong or lost: "${excerpt(lineText(first))}"`,
      pages: pagesOf(strange)
    }
  ]
}

function foreignPages(pages: readonly LaidOutPage[]): Disagreement[] {
  return pages
    .filter(({ body }) => isForeign(body))
    .map(({ number }) => ({
      check: 'pages',
      what: `The text of page ${number} is not English, so its letters are wrong or lost.`,
      pages: [number]
    }))
}

function isForeign(lines: readonly Line[]): boolean {
  let count = 0
  let usualOnes = 0
  for (const { words } of lines) {
    count += words.length
    for (const { text } of words) if (usual.has(text)) usualOnes += 1
  }
  return count >= enoughWords && usualOnes < count * leastShare
}

function fallenApart(pages: readonly LaidOutPage[]): Disagreement[] {
  const lines = linesOf(pages)
  const inPieces = lines.flatMap((line) =>
    line.words.flatMap(({ text, face }, index) =>
      index > 0 && text.length <= 2 && !face.symbols && piece.test(text) ? [line] : []
    )
  )
  const words = lines.reduce((sum, line) => sum + line.words.length, 0)
  const [first] = inPieces
  if (first === undefined || inPieces.length < Math.max(enoughPieces, words * mostPieces)) return []
  return [
    {
      check: 'pages',
      what: `Words have fallen apart in ${inPieces.length} places, so letters are lost or wrongly parted: "${excerpt(lineText(first))}"`,
      pages: pagesOf(inPieces)
    }
  ]
}

function overprinted(pages: readonly LaidOutPage[]): Disagreement[] {
  const overlapping = linesOf(pages).filter(({ words }) =>
    words.some((word, index) => {
      const before = words[index - 1]
      return before !== undefined && before.right - word.left > word.face.size * mostOverlap
    })
  )
  const [first] = overlapping
  if (first === undefined || overlapping.length < enoughOverlaps) return []
  return [
    {
      check: 'pages',
      what: `Words stand on top of one another in ${overlapping.length} lines, so their order may be wrong: "${excerpt(lineText(first))}"`,
      pages: pagesOf(overlapping)
    }
  ]
}

function linesOf(pages: readonly LaidOutPage[]): readonly Line[] {
  return pages.flatMap(({ body }) => body)
}

function pagesOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.map(({ page }) => page))]
}
