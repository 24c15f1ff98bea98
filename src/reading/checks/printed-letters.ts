import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { lettersOnly } from './letters-only.ts'

/** The letters that a document prints, line by line and page by page, for the checks to look in. */
export interface PrintedLetters {
  of(line: Line): string
  /** Everything on a page of the file, running heads and feet included; empty for a page that there is not. */
  onPage(page: number): string
}

/** Takes the letters of each line once, because several checks look at all of them. */
export function printedLetters({ pages }: LaidOutDocument): PrintedLetters {
  const ofLines = new Map<Line, string>()
  const ofPages = pages.map(({ number, body, furniture }) => {
    const letters = [...body, ...furniture].map((line) => {
      const itsLetters = lettersOnly(lineText(line))
      ofLines.set(line, itsLetters)
      return itsLetters
    })
    return [number, letters.join('')] as const
  })
  const byNumber = new Map(ofPages)
  return {
    of: (line) => ofLines.get(line) ?? lettersOnly(lineText(line)),
    onPage: (page) => byNumber.get(page) ?? ''
  }
}
