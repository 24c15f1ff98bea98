import { type Grade, grades } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { number } from '../../ui/prose/counts.ts'
import type { Year } from './self-evaluation.ts'

/** The grade that an authority gave itself in an area, at a moment. What it thought before stays as it was. */
export interface OwnGrade {
  readonly year: Year
  readonly area: JudgementArea
  readonly grade: Grade
  readonly reasons: string
  readonly givenBy: string
  readonly givenAt: Date
}

/** The grades that stand: the last given in each area of the year. Those of an area come in the order in which they were given. */
export function standingGrades(given: readonly OwnGrade[]): ReadonlyMap<JudgementArea, OwnGrade> {
  return new Map(given.map((grade) => [grade.area, grade]))
}

const longestReasons = 6_000

/** What is wrong with a grade and its reasons as a form says them. */
export function problemsWithGrade(grade: string, reasons: string): RequestProblem[] {
  return [
    ...(isGrade(grade) ? [] : [{ field: 'grade', message: 'Choose a grade' }]),
    ...(reasons.trim() === ''
      ? [
          {
            field: 'text',
            message: 'Write your reasons: the day the judgement comes, you will want to know them'
          }
        ]
      : []),
    ...(reasons.length > longestReasons
      ? [
          {
            field: 'text',
            message: `Reasons have at most ${number(longestReasons)} characters, and these have ${number(reasons.length)}`
          }
        ]
      : [])
  ]
}

export function isGrade(text: string): text is Grade {
  return grades.some((grade) => grade === text)
}
