import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './checked.ts'

const asksForImprovement =
  /^(what (still )?needs to (improve|change)|areas? for improvement|recommendations?)\b.{0,40}$/i

/**
 * What a heading promises stands under it: a report that prints "What needs to improve" has areas for
 * improvement, and one that prints none is outstanding throughout.
 */
export function checkImprovements(report: Checked, { lines }: LaidOutDocument): Disagreement[] {
  if (report.readAs === 'letter-by-headings' || report.kind.value === 'lscb-review') return []
  if (report.improvements.length > 0) return []
  const heading = lines.find((line) => line.bold && asksForImprovement.test(lineText(line)))
  if (heading !== undefined) {
    return [
      {
        check: 'improvements',
        what: `"${lineText(heading)}" is printed, but nothing stands under it.`,
        pages: [heading.page]
      }
    ]
  }
  const allOutstanding = report.judgements.every(
    ({ grade }) => 'absent' in grade || grade.value === 'outstanding'
  )
  return allOutstanding
    ? []
    : [
        {
          check: 'improvements',
          what: 'The report has no areas for improvement, though not every grade is outstanding.',
          pages: [1]
        }
      ]
}
