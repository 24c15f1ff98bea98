import type { LaidOutPage } from '../layout/furniture.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
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
/** The least share of usual words on a page of running text in published reports is a fifth (E). */
const leastShare = 0.12
/** A letter that the font does not name, a control character, or one of private use. */
const noLetter = /[\ufffd\p{Cc}\p{Co}]/u

/**
 * Whether the letters came out of the file as they are printed: a font that has lost its table of letters gives
 * others in their place, or none. Such a page is not English, or has signs that no keyboard has.
 */
export function checkLetters({ pages }: LaidOutDocument): Disagreement[] {
  return pages.flatMap((page): Disagreement[] => {
    const said = garbled(page)
    return said === undefined ? [] : [{ check: 'pages', what: said, pages: [page.number] }]
  })
}

function garbled({ number, body }: LaidOutPage): string | undefined {
  const strange = body.find((line) =>
    line.words.some(({ text, face }) => !face.symbols && noLetter.test(text))
  )
  if (strange !== undefined) {
    return `Letters on page ${number} cannot be read; its text may be wrong: "${excerpt(lineText(strange))}"`
  }
  const words = body.flatMap((line) => line.words.map(({ text }) => text.toLowerCase()))
  const share = words.filter((word) => usual.has(word)).length / words.length
  return words.length < enoughWords || share >= leastShare
    ? undefined
    : `The text of page ${number} is not English; the file may have lost the letters of its fonts.`
}
