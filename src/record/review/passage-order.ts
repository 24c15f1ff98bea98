import { passageKinds } from '../activities/passage-kinds.ts'
import type { ContentPassage } from '../reports/contents.ts'

/**
 * Passages as a report prints them: what stands before its sections by kind, then its running text section by section,
 * numbered and unnumbered as they follow each other, then footnotes.
 */
export function inReadingOrder(passages: readonly ContentPassage[]): ContentPassage[] {
  return passages.toSorted((one, other) => {
    const apart = rankOf(one) - rankOf(other)
    if (apart !== 0) return apart
    if (!isRunningText(one)) return one.number - other.number
    return (
      (one.section ?? -1) - (other.section ?? -1) ||
      placeOf(one) - placeOf(other) ||
      Number(one.kind === 'text') - Number(other.kind === 'text') ||
      one.number - other.number
    )
  })
}

function isRunningText({ kind }: ContentPassage): boolean {
  return kind === 'paragraph' || kind === 'board-paragraph' || kind === 'text'
}

// Running text of every kind has one rank, for a report prints it mixed.
function rankOf(passage: ContentPassage): number {
  if (isRunningText(passage)) return passageKinds.indexOf('text')
  return passageKinds.indexOf(passage.kind)
}

/** The numbered paragraph at which a passage stands: its own, or the one before it; 0 before the first. */
function placeOf({ kind, number, afterParagraph }: ContentPassage): number {
  return kind === 'text' ? (afterParagraph ?? 0) : number
}
