import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { Absent, ReadJudgement } from '../published-report.ts'
import type { JudgementRow } from './judgement-table.ts'

/** A judgement for each row, and for each area that the framework judges and the table does not show. */
export function judgementsOf(rows: readonly JudgementRow[], framework: FrameworkVersionId): ReadJudgement[] {
  const printed = rows.map(({ area, printedArea, grade, printedGrade, page }): ReadJudgement => {
    const quote = `${printedArea} ${printedGrade}`.trim()
    return {
      area,
      printedArea,
      grade:
        grade === undefined
          ? absent('could-not-be-read', `No grade can be read beside "${printedArea}" on page ${page}.`)
          : { value: grade, from: { page, quote } }
    }
  })
  const shown = new Set(rows.map((row) => row.area))
  const lacking = frameworkVersion(framework)
    .areas.filter(({ area }) => !shown.has(area))
    .map(
      ({ area, printed: label }): ReadJudgement => ({
        area,
        printedArea: label,
        grade: absent('could-not-be-read', `The table of judgements has no row for "${label}".`)
      })
    )
  const overall: readonly ReadJudgement[] =
    framework === 'ILACS_2026' && !shown.has('overall')
      ? [
          {
            area: 'overall',
            printedArea: 'Overall effectiveness',
            grade: absent(
              'not-judged-in-this-framework',
              'From April 2026 inspectors make no judgement of overall effectiveness.'
            )
          }
        ]
      : []
  return [...printed, ...lacking, ...overall]
}

function absent(why: Absent['absent'], because: string): Absent {
  return { absent: why, because }
}
