import { parseGrade } from '../../framework/grades.ts'
import type { Block } from '../layout/blocks.ts'
import { joinTexts } from '../layout/text.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { areaNamed, gradeOfHeading, opensAreaName } from './area-wording.ts'

/** The parts of a report after its table of judgements. */
export type Part = 'summary' | 'improvements' | 'priority-actions' | 'section' | 'closing'

/** No heading of these reports is longer, in letters. */
const longestHeading = 160

/**
 * The part of the report that a block opens; undefined when it opens none. A heading opens a section when it
 * names a judgement area or ends with a grade; other headings stand inside a section. A line that is not set
 * as a heading still is one when it says what only a section's heading says.
 */
export function partOpenedBy(block: Block): Part | undefined {
  const text = block.text.trim()
  if (isClosingWords(text)) return 'closing'
  if (block.kind !== 'heading' && block.kind !== 'plain') return undefined
  if (text.length > longestHeading) return undefined
  if (text.length < 60 && /^what (still )?needs to (improve|change)\b/i.test(text)) return 'improvements'
  if (text.length < 60 && /^areas? for priority action\b/i.test(text)) return 'priority-actions'
  const graded = gradeOfHeading(text) !== undefined
  const named = areaNamed(text) !== undefined && opensAreaName(text)
  return (block.kind === 'heading' ? named || graded : named && graded) ? 'section' : undefined
}

/**
 * Puts headings together again that are parted into two blocks, by a page's end or a change of type: a piece
 * goes on with the heading before it when only both together name an area or a grade.
 */
export function mendHeadings(blocks: readonly Block[]): Block[] {
  const mended: Block[] = []
  for (const block of blocks) {
    const before = mended.at(-1)
    if (before !== undefined && goesOnWith(before, block)) {
      mended[mended.length - 1] = {
        ...before,
        text: joinTexts(before.text, block.text, new Set()),
        lines: [...before.lines, ...block.lines]
      }
    } else mended.push(block)
  }
  return mended
}

function goesOnWith(heading: Block, block: Block): boolean {
  if (heading.kind !== 'heading' || (block.kind !== 'heading' && block.kind !== 'plain')) return false
  if (!opensAreaName(heading.text) || opensAreaName(block.text)) return false
  const joined = `${heading.text} ${block.text}`
  if (gradeOfHeading(heading.text) !== undefined && areaNamed(joined) === areaNamed(heading.text)) {
    // "… requires improvement" and then "to be good".
    return (
      /improvement$/i.test(heading.text) && parseGrade(`requires improvement ${block.text}`) !== undefined
    )
  }
  return (
    joined.length <= longestHeading && areaNamed(joined) !== undefined && gradeOfHeading(joined) !== undefined
  )
}
