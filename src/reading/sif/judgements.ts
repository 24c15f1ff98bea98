import { frameworkVersion } from '../../framework/framework-versions.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import { absent } from '../covers/cover-labels.ts'
import type { Outline } from '../outline/outline.ts'
import type { ReadJudgement } from '../published-report.ts'
import type { GradedSentence, SifCover } from './cover.ts'

/**
 * A judgement for each area of the framework, in its order: the overall judgement from the cover's sentence, the
 * numbered ones from its table, and that on the safeguarding children board from the cover or, where it names
 * none, from the heading of the second part. Re-inspections need not review the board.
 */
export function judgementsOf(cover: SifCover, { sections }: Outline): ReadJudgement[] {
  const boardSection = sections.find(({ area, grade }) => area === 'lscb' && grade !== undefined)
  const hasBoardPart = sections.some(({ part }) => part === 'board')
  const board: GradedSentence | undefined =
    cover.board ??
    cover.rows.find(({ area, grade }) => area === 'lscb' && grade !== undefined) ??
    (boardSection && { grade: boardSection.grade, page: boardSection.page, quote: boardSection.heading })
  return frameworkVersion('SIF').areas.flatMap(({ area, printed }): ReadJudgement[] => {
    if (area === 'overall')
      return [fromSentence(area, printed, cover.overall, 'The cover gives no overall judgement.')]
    if (area === 'lscb') {
      if (board !== undefined || hasBoardPart) {
        return [
          fromSentence(area, printed, board, 'No heading of the part on the board gives its judgement.')
        ]
      }
      const because = 'The report holds no review of the Local Safeguarding Children Board.'
      return [{ area, printedArea: printed, grade: absent('not-stated', because) }]
    }
    const row = cover.rows.find((candidate) => candidate.area === area)
    if (row === undefined) {
      const because = `The cover's table has no row for ${areaLabel(area)}.`
      return [{ area, printedArea: printed, grade: absent('could-not-be-read', because) }]
    }
    const { printedArea, grade, page, quote } = row
    return [
      {
        area,
        printedArea,
        grade:
          grade === undefined
            ? absent('could-not-be-read', `No grade can be read beside "${printedArea}" on page ${page}.`)
            : { value: grade, from: { page, quote } }
      }
    ]
  })
}

function fromSentence(
  area: ReadJudgement['area'],
  printedArea: string,
  sentence: GradedSentence | undefined,
  otherwise: string
): ReadJudgement {
  if (sentence?.grade === undefined)
    return { area, printedArea, grade: absent('could-not-be-read', otherwise) }
  const { grade, page, quote } = sentence
  return { area, printedArea, grade: { value: grade, from: { page, quote } } }
}
