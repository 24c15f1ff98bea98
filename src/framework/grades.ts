/**
 * The 4-point scale on which Ofsted judges an area of a local authority's children's services, best first.
 * Source: ILACS and SIF reports, evidence tag V (domain reference §2.1).
 */
export const grades = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const
export type Grade = (typeof grades)[number]

/**
 * Everything that can stand where a grade stands. `adequate` is the third point of the scale used before
 * November 2013; `not-judged` is what reports of very small authorities print in place of a grade.
 */
export const printedGrades = [...grades, 'adequate', 'not-judged'] as const
export type PrintedGrade = (typeof printedGrades)[number]

const labels: Record<PrintedGrade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
  adequate: 'Adequate',
  'not-judged': 'Not judged'
}

const olderLabels: Partial<Record<PrintedGrade, readonly string[]>> = {
  'requires-improvement': ['Requires improvement'],
  adequate: ['Grade 3 (Adequate)'],
  outstanding: ['Grade 1 (Outstanding)'],
  good: ['Grade 2 (Good)'],
  inadequate: ['Grade 4 (Inadequate)']
}

/**
 * Every label under which published reports print the grade, today's first. "Requires improvement" stands in
 * reports up to March 2020, beside the longer form (52 reports, evidence tag E); the numbered forms in the
 * looked-after reports of 2013 (V).
 */
export function printedLabels(grade: PrintedGrade): readonly string[] {
  return [labels[grade], ...(olderLabels[grade] ?? [])]
}

/** The grade in the words of today's reports. */
export function gradeLabel(grade: PrintedGrade): string {
  return labels[grade]
}

/**
 * The grade's place on the scale, 1 (best) to 4. `adequate` sits where `requires-improvement` later did.
 * Undefined for `not-judged`, which cannot be compared.
 */
export function gradeRank(grade: PrintedGrade): number | undefined {
  if (grade === 'not-judged') return undefined
  return grade === 'adequate' ? 3 : grades.indexOf(grade) + 1
}

/** How a grade moved between two inspections; undefined where either cannot be ranked. */
export function gradeChange(before: PrintedGrade, after: PrintedGrade): 'up' | 'down' | 'same' | undefined {
  const was = gradeRank(before)
  const is = gradeRank(after)
  if (was === undefined || is === undefined) return undefined
  if (was === is) return 'same'
  return is < was ? 'up' : 'down'
}

/**
 * Reads a grade as printed in any report since 2009: any case, both "Requires improvement" (to March 2020) and
 * "Requires improvement to be good", and with its number before it ("Grade 3 (Adequate)"). Undefined when the words are no grade.
 */
export function parseGrade(printed: string): PrintedGrade | undefined {
  const words = printed
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^grade /, '')
  if (/^requires? improvement( to be good)?$/.test(words)) return 'requires-improvement'
  if (words === 'not judged') return 'not-judged'
  return printedGrades.find((grade) => grade === words)
}
