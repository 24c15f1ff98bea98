import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement, Quote } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { quoteOf, quotesOfValues } from './cited-values.ts'
import { lettersOnly } from './letters-only.ts'
import type { PrintedLetters } from './printed-letters.ts'

/**
 * Nothing invented: the words by which each value is cited stand on the page that it names, or run on from there
 * to the next. In a table the words of a row stand on several lines, so there every word is looked for.
 */
export function checkQuotes(report: Checked, printed: PrintedLetters): Disagreement[] {
  return quotesOf(report)
    .filter(({ page, quote }) => {
      const letters = lettersOnly(quote)
      if (printed.onPage(page).includes(letters)) return false
      const here = printed.onPage(page) + printed.onPage(page + 1)
      return !here.includes(letters) && !quote.split(/\s+/).every((word) => here.includes(lettersOnly(word)))
    })
    .map(({ page, quote }) => ({
      check: 'unplaced-text',
      what: `Words that are cited from page ${page} do not stand there: "${excerpt(quote)}"`,
      pages: [page]
    }))
}

function quotesOf(report: Checked): readonly Quote[] {
  return [
    ...quotesOfValues(report),
    ...quoteOf(report.framework),
    ...report.improvements,
    ...report.priorityActions,
    ...report.boardImprovements,
    ...report.boardPriorityActions,
    ...report.summary,
    ...report.sections,
    ...report.paragraphs,
    ...report.unnumbered,
    ...report.footnotes
  ]
}
