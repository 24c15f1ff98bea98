import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { checkDates } from './dates.ts'
import { checkFramework } from './framework.ts'
import { checkImprovements } from './improvements.ts'
import { checkJudgementsRead } from './judgements.ts'
import { checkLetters } from './letters.ts'
import { checkNames } from './names.ts'
import { checkNumbering } from './numbering.ts'
import { checkPages } from './pages.ts'
import { printedLetters } from './printed-letters.ts'
import { checkQuotes } from './quotes.ts'
import { checkSentences } from './sentences.ts'
import { checkWords } from './words.ts'

/**
 * Everything in a reading that does not agree with something else in it or in the document, whatever the kind of
 * report: nothing invented, nothing lost. A reading that a person need not look at has none.
 */
export function checkReading(report: Checked, document: LaidOutDocument): Disagreement[] {
  const letters = printedLetters(document)
  return [
    ...checkLetters(document),
    ...checkPages(report, document, letters),
    ...checkNames(report, document),
    ...checkDates(report),
    ...checkFramework(report),
    ...checkJudgementsRead(report),
    ...checkImprovements(report, document),
    ...checkNumbering(report),
    ...checkSentences(report),
    ...checkQuotes(report, letters),
    ...checkWords(report, document, letters)
  ]
}
