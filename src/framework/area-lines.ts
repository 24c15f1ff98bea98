import type { FrameworkVersionId } from './framework-versions.ts'
import type { PrintedGrade } from './grades.ts'
import type { JudgementArea } from './judgement-areas.ts'

export const areaLineIds = [
  'overall',
  'leaders',
  'help-and-protection',
  'children-in-care',
  'care-leavers'
] as const
export type AreaLineId = (typeof areaLineIds)[number]

/**
 * How an area stands for a line of judgements in one version: `same` asks what today's area asks,
 * `forerunner` asked something near to it, `combined` judged it together with another line in one grade.
 */
export type LineFit = 'same' | 'forerunner' | 'combined'

export interface AreaOnLine {
  readonly area: JudgementArea
  readonly fit: LineFit
}

/**
 * One subject of judgement followed through the framework versions, so that a chart can join what belongs
 * together. A version that is not named does not judge the subject: a gap, not a missing grade.
 */
export interface AreaLine {
  readonly id: AreaLineId
  readonly label: string
  readonly in: Readonly<Partial<Record<FrameworkVersionId, AreaOnLine>>>
}

const same = (area: JudgementArea): AreaOnLine => ({ area, fit: 'same' })
const forerunner = (area: JudgementArea): AreaOnLine => ({ area, fit: 'forerunner' })
const combined: AreaOnLine = { area: 'in-care-and-care-leavers', fit: 'combined' }

const lines: Record<AreaLineId, Omit<AreaLine, 'id'>> = {
  overall: {
    label: 'Overall effectiveness',
    in: {
      LEGACY: forerunner('overall'),
      SIF: same('overall'),
      ILACS_2018: same('overall'),
      ILACS_2023: same('overall')
    }
  },
  leaders: {
    label: 'Impact of leaders',
    in: {
      LEGACY: forerunner('leadership-and-management'),
      SIF: forerunner('leadership-management-governance'),
      ILACS_2018: same('impact-of-leaders'),
      ILACS_2023: same('impact-of-leaders'),
      ILACS_2026: same('impact-of-leaders')
    }
  },
  'help-and-protection': {
    label: 'Help and protection',
    in: {
      SIF: same('help-and-protection'),
      ILACS_2018: same('help-and-protection'),
      ILACS_2023: same('help-and-protection'),
      ILACS_2026: same('help-and-protection')
    }
  },
  'children-in-care': {
    label: 'Children in care',
    in: {
      SIF: forerunner('looked-after-and-permanence'),
      ILACS_2018: combined,
      ILACS_2023: same('in-care'),
      ILACS_2026: same('in-care')
    }
  },
  'care-leavers': {
    label: 'Care leavers',
    in: {
      SIF: same('care-leavers'),
      ILACS_2018: combined,
      ILACS_2023: same('care-leavers'),
      ILACS_2026: same('care-leavers')
    }
  }
}

/** The line with this id. */
export function areaLine(id: AreaLineId): AreaLine {
  return { id, ...lines[id] }
}

/** The lines in the order in which pages show them. Source: the areas' own wording; our reading of it. */
export const areaLines: readonly AreaLine[] = areaLineIds.map(areaLine)

/** What one inspection says on a line: a grade, that its framework does not judge it, or that the grade is missing. */
export type PointOnLine =
  | {
      readonly kind: 'judged'
      readonly grade: PrintedGrade
      readonly area: JudgementArea
      readonly fit: LineFit
    }
  | { readonly kind: 'not-judged-in-this-framework' }
  | { readonly kind: 'missing'; readonly area: JudgementArea }

/** Where an inspection under a framework version stands on a line, given its grades. */
export function pointOnLine(
  line: AreaLine,
  framework: FrameworkVersionId,
  grades: Readonly<Partial<Record<JudgementArea, PrintedGrade>>>
): PointOnLine {
  const onLine = line.in[framework]
  if (onLine === undefined) return { kind: 'not-judged-in-this-framework' }
  const grade = grades[onLine.area]
  return grade === undefined ? { kind: 'missing', area: onLine.area } : { kind: 'judged', grade, ...onLine }
}

/** The lines that an area belongs to: two for the combined one, none for those that ended with their framework. */
export function linesOf(area: JudgementArea): readonly AreaLine[] {
  return areaLines.filter((line) => Object.values(line.in).some((onLine) => onLine.area === area))
}
