import { linesOf } from '../../framework/area-lines.ts'
import { frameworkVersion, judges } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import { gradeChange, gradeLabel } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { HeldJudgement, JudgedActivity } from './activity.ts'

/** How a judgement stands to the one before it. */
export type ChangeSince =
  | {
      readonly kind: 'up' | 'down' | 'same'
      readonly from: PrintedGrade
      /** What the earlier inspection judged it under, where that had another name or was wider. */
      readonly judgedAs: JudgementArea
    }
  /** One of the two was not graded, so they cannot be compared. */
  | { readonly kind: 'not-comparable'; readonly from: PrintedGrade; readonly judgedAs: JudgementArea }
  /** The framework of the inspection before does not judge it under any name. */
  | { readonly kind: 'not-judged-before' }
  /** The inspection before judged it or could have, and the record holds no grade. */
  | { readonly kind: 'not-in-the-record' }

type Grades = readonly Pick<HeldJudgement, 'area' | 'grade'>[]

/**
 * Compares a judgement with the inspection before: with the same area where that was judged, else with what the
 * same subject was judged under in the earlier framework.
 */
export function changeSince(
  judgement: Pick<HeldJudgement, 'area' | 'grade'>,
  before: Pick<JudgedActivity, 'framework' | 'kind'> & { readonly judgements: Grades }
): ChangeSince {
  const { area, grade } = judgement
  const { framework } = before
  const forerunners = framework ? linesOf(area).map((line) => line.in[framework]?.area) : []
  const earlier = [area, ...forerunners]
    .map((candidate) => before.judgements.find((one) => one.area === candidate))
    .find((one) => one !== undefined)
  if (!earlier) return { kind: couldBeJudged(area, before) ? 'not-in-the-record' : 'not-judged-before' }
  const kind = gradeChange(earlier.grade, grade) ?? 'not-comparable'
  return { kind, from: earlier.grade, judgedAs: earlier.area }
}

/** Whether a grade can be missing: where reports have headings of their own, nobody can say that it is not. */
function couldBeJudged(
  area: JudgementArea,
  { framework, kind }: Pick<JudgedActivity, 'framework' | 'kind'>
): boolean {
  if (framework === undefined) return true
  if (frameworkVersion(framework).freeForm && kind !== 'lac-2013') return true
  return judges(framework, area) || linesOf(area).some((line) => line.in[framework] !== undefined)
}

/** The change in a few words: "same as in 2018", "down from Outstanding in 2018". */
export function changeInWords(area: JudgementArea, change: ChangeSince, year: string): string {
  if (change.kind === 'not-judged-before') return `not judged in ${year}`
  if (change.kind === 'not-in-the-record') return `no grade in the record for ${year}`
  const as = change.judgedAs === area ? '' : ` (${lowerFirst(areaLabel(change.judgedAs))})`
  switch (change.kind) {
    case 'same':
      return `same as in ${year}${as}`
    case 'up':
    case 'down':
      return `${change.kind} from ${gradeLabel(change.from)} in ${year}${as}`
    case 'not-comparable':
      return `${gradeLabel(change.from)} in ${year}${as}`
  }
}

/** The inspection that ended in judgements before this one; give the authority's activities newest first. */
export function judgedBefore(
  activity: JudgedActivity,
  newestFirst: readonly JudgedActivity[]
): JudgedActivity | undefined {
  return newestFirst.find((one) => isInspection(one) && one.startsOn < activity.startsOn)
}

/** The inspection that ended in judgements after this one. */
export function judgedAfter(
  activity: JudgedActivity,
  newestFirst: readonly JudgedActivity[]
): JudgedActivity | undefined {
  return newestFirst.findLast((one) => isInspection(one) && one.startsOn > activity.startsOn)
}

/** Whether an authority stands by it: a review of the safeguarding board alone is not an inspection of the authority. */
export function isInspection(activity: JudgedActivity): boolean {
  return activity.judgements.length > 0 && activity.kind !== 'lscb-review' && activity.state !== 'cancelled'
}
