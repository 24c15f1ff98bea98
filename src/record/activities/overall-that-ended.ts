import { judges } from '../../framework/framework-versions.ts'
import { gradeLabel } from '../../framework/grades.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { StandingFact } from '../../ui/patterns/standing-facts.tsx'
import type { JudgedActivity } from './activity.ts'
import { isInspection } from './change-since.ts'

/**
 * From April 2026 there is no overall grade: said, with the last one that `newestFirst` holds, and never carried
 * over. None where the inspection's framework makes the judgement, or none is known.
 */
export function overallThatEnded(
  inspection: JudgedActivity,
  newestFirst: readonly JudgedActivity[]
): readonly StandingFact[] {
  if (inspection.framework === undefined || judges(inspection.framework, 'overall')) return []
  const overallOf = ({ judgements }: JudgedActivity) => judgements.find(({ area }) => area === 'overall')
  const had = newestFirst.find((one) => isInspection(one) && overallOf(one) !== undefined)
  const grade = had && overallOf(had)?.grade
  return [
    {
      label: areaLabel('overall'),
      value: { tone: 'not-judged', text: 'No overall grade in this framework' },
      note: had && grade && `the last was ${gradeLabel(grade)}, in ${had.startsOn.slice(0, 4)}`
    }
  ]
}
