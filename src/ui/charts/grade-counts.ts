import { count, number } from '../prose/counts.ts'
import { listInWords } from '../prose/lists.ts'
import { lowerFirst } from '../prose/lower-first.ts'
import type { ShownGrade, Tone } from '../tone.ts'
import { byTone } from './grade-marks.tsx'

/** How many have a grade. */
export interface GradeCount {
  readonly grade: ShownGrade
  readonly count: number
  readonly href?: string | undefined
}

/** The grades counted by their words, best first. */
export function countGrades(grades: readonly ShownGrade[]): readonly GradeCount[] {
  return [...Map.groupBy(grades, (grade) => grade.text).values()]
    .flatMap(([grade, ...others]) => (grade === undefined ? [] : [{ grade, count: others.length + 1 }]))
    .sort((one, other) => byTone(one.grade.tone, other.grade.tone))
}

/** How many there are in all. */
export function totalOf(counts: readonly GradeCount[]): number {
  return counts.reduce((sum, each) => sum + each.count, 0)
}

/**
 * "Of 153 authorities, 30 are Outstanding, 70 Good and 43 Inadequate; for 10: not judged in this framework." What
 * has no place on the scale is not something that an authority is.
 */
export function countsInWords(counts: readonly GradeCount[], one: string, many: string): string {
  const total = totalOf(counts)
  if (total === 0) return `There are no ${many}.`
  const [only] = counts
  const graded = counts.filter((each) => isOnTheScale(each.grade.tone))
  if (counts.length === 1 && only !== undefined && graded.length === 1) {
    return total === 1
      ? `The one ${one} is ${only.grade.text}.`
      : `All ${number(total)} ${many} are ${only.grade.text}.`
  }
  const parts = graded.map((each, place) => {
    const verb = each.count === 1 ? 'is' : 'are'
    return place === 0
      ? `${number(each.count)} ${verb} ${each.grade.text}`
      : `${number(each.count)} ${each.grade.text}`
  })
  const without = counts
    .filter((each) => !isOnTheScale(each.grade.tone))
    .map((each) => `for ${number(each.count)}: ${lowerFirst(each.grade.text)}`)
  const sentence = [listInWords(parts), ...without].filter((part) => part !== '').join('; ')
  return `Of ${count(total, one, many)}, ${sentence}.`
}

function isOnTheScale(tone: Tone): boolean {
  return tone !== 'not-judged' && tone !== 'unknown'
}

/** A share of a whole in whole per cent; "less than 1%" rather than 0%. */
export function share(part: number, whole: number): string {
  const percent = Math.round((100 * part) / whole)
  return part > 0 && percent === 0 ? 'less than 1%' : `${percent}%`
}
