import type { PublishedReport } from '../../reading/published-report.ts'
import { passagesIn } from '../../record/reports/content-passages.ts'
import type { DraftPassage } from './draft-report.ts'

/**
 * The words of a draft that was read from its PDF, piece by piece as the record keeps those of a published report:
 * summary, areas for improvement and notes too. Only the paragraphs have a number that a comment can name.
 */
export function passagesOfReading(report: PublishedReport): DraftPassage[] {
  return passagesIn(report, '').map(({ kind, number, value, citation }) => ({
    ...{ number: kind === 'paragraph' ? number : undefined, page: citation?.page, words: value }
  }))
}
