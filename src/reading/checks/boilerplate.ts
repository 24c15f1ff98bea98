import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { isLetterPaper, letterEdges } from '../printed/letter-edges.ts'

/** What every report of a kind prints, and no reading holds: titles, column heads, the questions over lists. */
const templateLines: readonly RegExp[] = [
  /^(ofsted|raising standards,?|improving lives|raising standards,? improving lives)$/i,
  /^judge?ments?:?( grades?:?)?$|^grades?:?$/i,
  /^(re-?)?inspection of (local authority )?children\P{L}{0,3}s (social care )?services$/iu,
  /^what (still )?needs to (improve|change)( in .{3,60})?\??:?$/i,
  /^(executive )?summary( of (the )?(key |main )?findings)?:?$/i,
  // The reports of 2013: the cover, the page behind it, and the heads of the table of judgements.
  /^age group:? .{3,20}$|^website: www\.ofsted\.gov\.uk$|^© ?crown copyright \d{4}$/i,
  /^this document may be reproduced in whole or in part|^that the information quoted is reproduced|^publication are stated\.?$/i,
  /^further copies of this report are obtainable|^record of main findings$|^services for looked after children$/i
]

/**
 * Whether a line is no part of what a report says: of its template, of the contents page, of a letter's
 * head and signature, or of Ofsted's words about itself at the end.
 */
export function templateOf({ lines, pages }: LaidOutDocument): (line: Line) => boolean {
  const contents = contentsPage(lines)
  const end = lines.find(
    (line) => line.page > Math.max(1, pages.length - 3) && isClosingWords(lineText(line))
  )
  const closing = new Set(end === undefined ? [] : lines.slice(lines.indexOf(end)))
  const outside = new Set(outsideLetter(lines))
  return (line) =>
    closing.has(line) ||
    outside.has(line) ||
    line.page === contents ||
    templateLines.some((template) => template.test(lineText(line)))
}

/** Of a letter, who sends it to whom and who signs: what stands above its text and below. */
function outsideLetter(lines: readonly Line[]): readonly Line[] {
  const { salutation, farewell } = letterEdges(lines)
  return [
    ...lines.slice(0, salutation + 1),
    ...(farewell === -1 ? [] : lines.slice(farewell)),
    ...lines.filter(isLetterPaper)
  ]
}

/** The page that prints the contents, among the first few; undefined where there is none. */
function contentsPage(lines: readonly Line[]): number | undefined {
  return lines.find((line) => line.page <= 4 && /^contents:?$/i.test(lineText(line)))?.page
}
