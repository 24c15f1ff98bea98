import type { Block } from '../layout/blocks.ts'
import { lineText } from '../layout/text.ts'
import type { HeadingMeaning, Place } from '../outline/heading-meaning.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { areaNamed, gradeAtEnd, isGradeAlone } from './wording.ts'

/** No heading of these reports is longer, in letters. */
const longestHeading = 140
/** How much larger than the running text the headings of chapters are set. */
const chapterSize = 1.3

/**
 * Puts the grade under a chapter's heading ("Grade 3 (Adequate)"), which can stand on the next page, together
 * with the heading.
 */
export function joinGrades(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const isGrade =
      (block.kind === 'heading' || block.kind === 'plain') &&
      isGradeAlone(block.text) &&
      before?.kind === 'heading' &&
      areaNamed(before.text) !== undefined &&
      gradeAtEnd(before.text) === undefined
    if (isGrade) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text}: ${block.text}`,
        lines: [...before.lines, ...block.lines]
      }
    } else joined.push(block)
  }
  return joined
}

/**
 * Takes time limits out of the items before them. Items end without a full stop, so that a limit set like text, on
 * the next page, seems to go on with one.
 */
export function partLimits(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const last = block.lines.at(-1)
    if (block.kind !== 'bullet' || block.lines.length < 2 || last === undefined) return [block]
    const quote = lineText(last)
    if (!isLimitAlone(quote) || !block.text.endsWith(quote)) return [block]
    const item = {
      ...block,
      lines: block.lines.slice(0, -1),
      text: block.text.slice(0, -quote.length).trim()
    }
    const limit: Block = {
      kind: 'plain',
      page: last.page,
      lines: [last],
      left: last.left,
      text: quote,
      number: undefined,
      quote
    }
    return [item, limit]
  })
}

function isLimitAlone(text: string): boolean {
  return /^(immediately|within .{1,20}(days?|weeks?|months?|year)):?$/i.test(text)
}

/** What the headings of an inspection of looked after children services open. */
export function lookedAfterMeaning(
  bodySize: number
): (block: Block, place: Place) => HeadingMeaning | undefined {
  return (block, { section }) => {
    if (isClosingWords(block.text)) return { opens: 'closing' }
    const area = areaNamed(block.text)
    const grade = gradeAtEnd(block.text)
    const isShort = block.text.length <= longestHeading
    if (block.kind === 'plain' && area !== undefined && grade !== undefined && isShort) {
      return { opens: 'section', area, grade }
    }
    if (block.kind !== 'heading' || !isShort) return undefined
    if (/^contents$/i.test(block.text)) return { opens: 'contents' }
    if (/^areas? for improvement\b/i.test(block.text)) return { opens: 'improvements', level: 2 }
    if (area !== undefined) return { opens: 'section', area, grade }
    const first = block.lines[0]
    if (first !== undefined && first.size >= bodySize * chapterSize) return { opens: 'section' }
    return section?.opens === 'improvements' || isTimeLimit(block.text)
      ? undefined
      : { opens: 'section', level: 2 }
  }
}

/** "Immediately:", "Within three months:" */
function isTimeLimit(text: string): boolean {
  return /^(immediately|within\b|as soon as\b|by\b)/i.test(text)
}
