import type { Disagreement, ReadParagraph } from '../published-report.ts'
import type { Checked } from './checked.ts'

/**
 * Paragraph numbers run on through each part of a report; the part on the safeguarding children board may begin
 * again at 1. A gap is either Ofsted's slip or text that was not read.
 */
export function checkNumbering({ paragraphs, sections }: Checked): Disagreement[] {
  const partOf = ({ section }: ReadParagraph) => sections[section]?.part ?? 'authority'
  return paragraphs.flatMap((paragraph, index): Disagreement[] => {
    const { number, page } = paragraph
    const before = paragraphs[index - 1]
    if (number === (before?.number ?? 0) + 1) return []
    const opensPart = before !== undefined && partOf(before) !== partOf(paragraph)
    if (opensPart && number === 1) return []
    const expected = (before?.number ?? 0) + 1
    return [
      {
        check: 'numbering',
        what: `Paragraph ${number} follows ${before === undefined ? 'nothing' : `paragraph ${before.number}`}; expected ${expected}.`,
        pages: [...new Set([before?.page ?? page, page])]
      }
    ]
  })
}
