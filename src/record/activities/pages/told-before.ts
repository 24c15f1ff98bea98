import { align } from '../../wordings/alignment.ts'
import { similarWording } from '../../wordings/likeness.ts'
import type { PassageView } from './passage-view.ts'

/** What papers told of an area for improvement before the report was read, and what the report says in its place. */
export interface ToldBefore {
  readonly told: string
  /** Undefined where no area for improvement of the report is worded alike. */
  readonly report: Pick<PassageView, 'anchor' | 'label' | 'text'> | undefined
}

/**
 * Puts the papers' words beside the report's: one by one where both name as many, for papers keep the order of the
 * report; else by likeness of their words. Papers tell in their own words, so none of it is called a contradiction.
 */
export function toldBefore(told: readonly string[], report: readonly PassageView[]): readonly ToldBefore[] {
  if (told.length === report.length) {
    return told.map((text, place) => ({ told: text, report: report[place] }))
  }
  const placed = (text: string) => ({ text, part: 'improvement' })
  const pairs = align(
    told.map(placed),
    report.map(({ text }) => placed(text)),
    similarWording
  )
  return told.map((text, place) => {
    const pair = pairs.find((one) => 'left' in one && one.left === place)
    return { told: text, report: pair && 'right' in pair ? report[pair.right] : undefined }
  })
}
