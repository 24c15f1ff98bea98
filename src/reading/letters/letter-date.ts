import { absent, readDay } from '../covers/cover-labels.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import type { Quote, Reading } from '../published-report.ts'

const day = /\b\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8},? \d{4}\b/gu
const publishedOn =
  /\bpublished\b[^.;]{0,80}?\bon (?:\p{L}+day,? )?(\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8},? \d{4})/u

/**
 * When a letter says that it is published: in a sentence of its end ("It will be published on the Ofsted website
 * on 12 April 2022"), else the date that it bears above the salutation.
 */
export function publishedByLetter(head: readonly Line[], texts: readonly Quote[]): Reading<string> {
  for (const { page, quote } of texts) {
    const match = publishedOn.exec(quote)
    const said = match?.[1] === undefined ? undefined : readDay(match[1])
    if (match !== null && said !== undefined) return { value: said, from: { page, quote: match[0] } }
  }
  for (const line of head) {
    for (const [printed] of lineText(line).matchAll(day)) {
      const said = readDay(printed)
      if (said !== undefined) return { value: said, from: { page: line.page, quote: printed } }
    }
  }
  return absent('not-stated', 'The letter bears no date.')
}
