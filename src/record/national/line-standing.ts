import type { AreaLine, LineFit } from '../../framework/area-lines.ts'
import { pointOnLine } from '../../framework/area-lines.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { gradeLabel, gradeRank, type PrintedGrade, printedGrades } from '../../framework/grades.ts'
import { yearOf } from '../../framework/iso-date.ts'
import { areaLabel, type JudgementArea } from '../../framework/judgement-areas.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { shownGrade } from '../activities/shown-grade.ts'

/**
 * Where an authority stands on a line of judgements by its last inspection. Never a grade of an earlier one: an
 * authority last inspected after March 2026 has no overall grade, however recent the one before was.
 */
export type LineStanding =
  | {
      readonly kind: 'judged'
      readonly grade: PrintedGrade
      readonly area: JudgementArea
      readonly fit: LineFit
    }
  | { readonly kind: 'not-judged-in-this-framework' }
  /** The framework judges it, and the record holds no grade. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-inspected' }

export function standingOnLine(line: AreaLine, last: JudgedActivity | undefined): LineStanding {
  if (last === undefined) return { kind: 'not-inspected' }
  if (last.framework === undefined) return { kind: 'missing' }
  const grades = Object.fromEntries(last.judgements.map((judgement) => [judgement.area, judgement.grade]))
  const point = pointOnLine(line, last.framework, grades)
  // Reports from 2009 to 2012 have headings of their own: nobody can say what they do not judge.
  const unknown = frameworkVersion(last.framework).freeForm && last.kind !== 'lac-2013'
  if (point.kind === 'not-judged-in-this-framework' && unknown) return { kind: 'missing' }
  return point.kind === 'missing' ? { kind: 'missing' } : point
}

/** What the record can be filtered by: every grade, and every way in which there is none. */
export const standingKeys = [...printedGrades, 'missing', 'not-inspected'] as const
export type StandingKey = (typeof standingKeys)[number]

/** A printed "not judged" and a framework that does not judge the area both leave the reader without a grade. */
export function standingKey(standing: LineStanding): StandingKey {
  switch (standing.kind) {
    case 'judged':
      return standing.grade
    case 'not-judged-in-this-framework':
      return 'not-judged'
    case 'missing':
    case 'not-inspected':
      return standing.kind
  }
}

/** What a filter calls it: a grade, or in words why there is none. */
export function standingKeyLabel(key: StandingKey): string {
  switch (key) {
    case 'not-judged':
      return 'Not judged in this framework'
    case 'missing':
      return 'Grade not in the record'
    case 'not-inspected':
      return 'Not yet inspected'
    default:
      return gradeLabel(key)
  }
}

/** The standing as it is shown: a grade, or in words why there is none. */
export function shownStanding(line: AreaLine, standing: LineStanding): ShownGrade {
  switch (standing.kind) {
    case 'judged':
      return shownGrade(standing.grade)
    case 'not-judged-in-this-framework': {
      const what =
        line.id === 'overall' ? 'No overall grade in this framework' : 'Not judged in this framework'
      return { tone: 'not-judged', text: what }
    }
    case 'missing':
      return { tone: 'unknown', text: 'Grade not in the record' }
    case 'not-inspected':
      return { tone: 'unknown', text: 'Not yet inspected' }
  }
}

/** Where the grade is not the line's own: "Children in care and care leavers, judged together, 2019". */
export function standingRemark(standing: LineStanding, last: JudgedActivity | undefined): string | undefined {
  if (standing.kind !== 'judged' || last === undefined) return undefined
  switch (standing.fit) {
    case 'same':
      return undefined
    case 'combined':
      return `${areaLabel(standing.area)}, judged together, ${yearOf(earliestDay(last.startsOn))}`
    case 'forerunner':
      return `Judged as ${areaLabel(standing.area)}, ${yearOf(earliestDay(last.startsOn))}`
  }
}

/** Best first; what has no place on the scale after all that has. */
export function standingRank(standing: LineStanding): number {
  const key = standingKey(standing)
  const rank = standing.kind === 'judged' ? gradeRank(standing.grade) : undefined
  return rank ?? 4 + standingKeys.indexOf(key)
}
