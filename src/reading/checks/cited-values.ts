import type { Cited, Quote, Reading } from '../published-report.ts'
import type { Checked } from './checked.ts'

/** The words by which the values of a report are cited, of those that were read from a page. */
export function quotesOfValues(report: Checked): readonly Quote[] {
  return [
    report.kind,
    report.authority,
    report.urn,
    report.fieldworkStart,
    report.fieldworkEnd,
    report.datesAsPrinted,
    report.published,
    report.publishedOnCover,
    report.leadInspectors,
    ...report.judgements.map(({ grade }) => grade)
  ].flatMap(quoteOf)
}

/** The words by which one value is cited; none where it is absent or was worked out. */
export function quoteOf(value: Cited<unknown> | Reading<unknown>): readonly Quote[] {
  return 'from' in value && 'page' in value.from ? [value.from] : []
}
