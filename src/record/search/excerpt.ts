import type { Segment } from '../../ui/patterns/highlight.tsx'
import { segmentsBetween } from '../../ui/patterns/highlight.tsx'
import { gap, markStart, markStop } from './excerpt-marks.ts'

/**
 * What the search engine took from a passage, with dots where words of the passage are left out before or after it.
 * The engine leaves brackets, quotation marks and full stops at the ends: these are put back, they are no omission.
 */
export function excerpt(text: string, marked: string): readonly Segment[] {
  const plain = marked.replaceAll(markStart, '').replaceAll(markStop, '').trim()
  const pieces = plain.split(gap)
  const begin = text.indexOf(pieces[0] ?? '')
  const lastPiece = pieces.at(-1) ?? ''
  const end = text.lastIndexOf(lastPiece)
  const before = begin < 0 ? '… ' : endOf(text.slice(0, begin), '… ')
  const after = end < 0 ? ' …' : endOf(text.slice(end + lastPiece.length), ' …')
  return segmentsBetween(`${before}${marked.trim()}${after}`, markStart, markStop)
}

/** What was left out at one end: dots where it has words, else itself. */
function endOf(leftOut: string, dots: string): string {
  return /[\p{L}\p{N}]/u.test(leftOut) ? dots : leftOut.trim()
}
