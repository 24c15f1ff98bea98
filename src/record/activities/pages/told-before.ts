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
 * Puts the papers' words beside the report's by likeness of their words; where both name as many, what is left over
 * one by one, for papers keep the order of the report. Papers tell in their own words, so none of it is called a
 * contradiction.
 */
export function toldBefore(told: readonly string[], report: readonly PassageView[]): readonly ToldBefore[] {
  const placed = (text: string) => ({ text, part: 'improvement' })
  const pairs = align(
    told.map(placed),
    report.map(({ text }) => placed(text)),
    similarWording
  )
  const alike = new Map(
    pairs.flatMap((pair) => ('left' in pair && 'right' in pair ? [[pair.left, pair.right] as const] : []))
  )
  const taken = new Set(alike.values())
  const left = told.length === report.length ? [...report.keys()].filter((place) => !taken.has(place)) : []
  return told.map((text, place) => {
    const beside = alike.get(place) ?? left.shift()
    return { told: text, report: beside === undefined ? undefined : report[beside] }
  })
}
