import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { isClosingWords } from '../printed/closing-words.ts'
import { isLetterPaper, letterEdges } from '../printed/letter-edges.ts'
import type { Checked } from './checked.ts'

/** What every report of a kind prints, and no reading holds: titles, column heads, the questions over lists. */
const templateLines: readonly RegExp[] = [
  /^(ofsted|raising standards,?|improving lives|raising standards,? improving lives)$/i,
  /^(key )?judge?ments?:?( (judge?ment )?grades?:?)?$|^grades?:?$/i,
  /^(and )?(review|inspection) of the effectiveness of the local safeguarding children( board)?\W*\d?$|^and$/i,
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
export function templateOf(
  { readAs }: Pick<Checked, 'readAs'>,
  { lines, pages }: LaidOutDocument
): (line: Line) => boolean {
  const apart = new Set([
    ...contents(lines),
    ...closingWords(lines, pages.length),
    ...(readAs === 'letter-by-headings' ? outsideLetter(lines) : [])
  ])
  return (line) => apart.has(line) || templateLines.some((template) => template.test(lineText(line)))
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

/** What stands under the heading "Contents" on its page. A board's report bound in behind has contents of its own. */
function contents(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((heading, at) => (/^contents:?$/i.test(lineText(heading)) ? onItsPage(lines, at) : []))
}

/** Ofsted's words about itself: to the end of the report, or of the page where another report is bound in behind. */
function closingWords(lines: readonly Line[], pages: number): readonly Line[] {
  const at = lines.findIndex((line) => line.page > 1 && isClosingWords(lineText(line)))
  const first = lines[at]
  if (first === undefined) return []
  if (first.page > pages - 3) return lines.slice(at)
  const its = onItsPage(lines, at)
  return [...its, ...closingWords(lines.slice(at + its.length), pages)]
}

/** From a line to the end of its page. */
function onItsPage(lines: readonly Line[], at: number): readonly Line[] {
  return lines.slice(at).filter(({ page }) => page === lines[at]?.page)
}
