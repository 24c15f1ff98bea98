import type { Block } from '../layout/blocks.ts'
import type { HeadingMeaning, Place } from '../outline/heading-meaning.ts'
import { isClosingWords } from '../printed/closing-words.ts'

/** How much larger than the running text the headings of chapters are set. */
const chapterSize = 1.25
/** No heading of these reviews is longer, in letters. */
const longestHeading = 140

const improvements =
  /^(recommendations?|areas? for improvement|what (does|do) .{3,60} need to improve|what needs to improve)\b/i
const summary = /^(executive )?summary( of (the )?(key |main )?findings)?:?$/i
const priorityActions = /^(areas? for )?priority( and immediate)? actions?\b/i

/** What the headings of a review of a board open. All of it is the board's part. */
export function boardMeaning(bodySize: number): (block: Block, place: Place) => HeadingMeaning | undefined {
  return (block, { section }) => {
    if (isClosingWords(block.text)) return { opens: 'closing' }
    if (block.kind !== 'heading' || block.text.length > longestHeading) return undefined
    const part = 'board'
    const size = block.lines[0]?.size ?? bodySize
    const level = size >= bodySize * chapterSize ? 1 : 2
    if (/^contents$/i.test(block.text)) return { opens: 'contents', part }
    if (summary.test(block.text)) return { opens: 'summary', part }
    if (improvements.test(block.text)) return { opens: 'improvements', part, level }
    if (priorityActions.test(block.text)) return { opens: 'priority-actions', part, level }
    const inList = section?.opens === 'improvements' || section?.opens === 'priority-actions'
    return inList && level === 2 ? undefined : { opens: 'section', part, level }
  }
}
