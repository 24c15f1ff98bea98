import { type AreaLineId, areaLine, type LineFit, pointOnLine } from './area-lines.ts'
import type { FrameworkVersionId } from './framework-versions.ts'
import type { PrintedGrade } from './grades.ts'
import type { Judgements } from './judgement-rules.ts'

/** The judgements of an inspection, with the framework version that they were made under. */
export interface LastGrades {
  /** Undefined where nobody wrote it down: no grade can then be read. */
  readonly framework: FrameworkVersionId | undefined
  readonly grades: Judgements
}

/** Whether something can be said of an inspection by its grades; `unknown` where a grade that decides is missing. */
export type Answer = 'yes' | 'no' | 'unknown'

/** The three judgements of practice; leaders are asked apart. */
const practiceLines = ['help-and-protection', 'children-in-care', 'care-leavers'] as const

/**
 * Leaders good or better, and at least two of the three practice judgements: the short pathway from April 2026.
 * Until 2022 one judgement of children in care and care leavers stands for two, and under the single inspection
 * framework the forerunners stand for the areas of today: see `standsIn`. Evidence tag S (domain reference §1.2, N8).
 */
export function isMostlyGood(last: LastGrades): Answer {
  const leaders = isWell(gradeOn('leaders', last))
  const practice = practiceLines.map((line) => isWell(gradeOn(line, last)))
  const good = practice.filter((answer) => answer === 'yes').length
  const open = practice.filter((answer) => answer === 'unknown').length
  if (leaders === 'no' || good + open < 2) return 'no'
  return leaders === 'yes' && good >= 2 ? 'yes' : 'unknown'
}

/** Whether any judgement of today's areas, or the whole, was inadequate; evidence tag R (domain reference §1.2, N10). */
export function hasInadequate(last: LastGrades): Answer {
  const grades = (['overall', 'leaders', ...practiceLines] as const).map((line) => gradeOn(line, last))
  if (grades.includes('inadequate')) return 'yes'
  // An overall grade above inadequate settles nothing: leaders alone were inadequate in four such cases.
  return grades.slice(1).includes(undefined) ? 'unknown' : 'no'
}

/** The overall grade; undefined where the framework gives none or the record holds none. */
export function overallOf(last: LastGrades): PrintedGrade | undefined {
  return gradeOn('overall', last)
}

/** Whether a judgement of another name, or of two areas at once, stands for one of today's areas. */
export function standsIn({ framework }: LastGrades): Exclude<LineFit, 'same'> | undefined {
  if (framework === undefined) return undefined
  const fits = (['leaders', ...practiceLines] as const).map((line) => areaLine(line).in[framework]?.fit)
  if (fits.includes('forerunner')) return 'forerunner'
  return fits.includes('combined') ? 'combined' : undefined
}

function gradeOn(line: AreaLineId, { framework, grades }: LastGrades): PrintedGrade | undefined {
  if (framework === undefined) return undefined
  const point = pointOnLine(areaLine(line), framework, grades)
  return point.kind === 'judged' && point.grade !== 'not-judged' ? point.grade : undefined
}

function isWell(grade: PrintedGrade | undefined): Answer {
  if (grade === undefined) return 'unknown'
  return grade === 'outstanding' || grade === 'good' ? 'yes' : 'no'
}
