import { areaLines, pointOnLine } from '../../framework/area-lines.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import { type Grade, gradeRank, type PrintedGrade } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import type { OwnGrade } from './own-grade.ts'

/** What an authority thought of an area before an inspection, and what the inspection judged. */
export interface LedgerLine {
  readonly line: string
  readonly inspectedOn: IsoDate
  /** The last part of the inspection's address. */
  readonly inspection: string
  readonly ours: Grade
  readonly oursGivenOn: IsoDate
  readonly year: number
  readonly theirs: PrintedGrade
  /** Steps on the scale by which we thought better of ourselves than the judgement; negative where worse. */
  readonly steps: number
  /** The area was judged together with another in one grade, or asked something near to it. */
  readonly near: boolean
}

/** What still waits for its judgement: our grade of an area, and no inspection since. */
export interface WaitingGrade {
  readonly line: string
  readonly ours: Grade
  readonly oursGivenOn: IsoDate
  readonly year: number
}

export interface Ledger {
  readonly judged: readonly LedgerLine[]
  readonly waiting: readonly WaitingGrade[]
}

/**
 * Sets each judgement beside the grade that the authority gave itself last before the fieldwork began: on the same
 * day is too late, since inspectors were there. Judgements before any grade of our own, and those that cannot be
 * ranked, have no line.
 */
export function ledgerOf(own: readonly OwnGrade[], activities: readonly JudgedActivity[]): Ledger {
  const inspections = activities
    .filter(({ judgements }) => judgements.length > 0)
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
  const judged: LedgerLine[] = []
  const waiting: WaitingGrade[] = []
  for (const line of areaLines) {
    const areas = new Set<JudgementArea>(Object.values(line.in).map(({ area }) => area))
    const ours = own
      .filter(({ area }) => areas.has(area))
      .toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime())
    let last: IsoDate | undefined
    for (const inspection of inspections) {
      const inspectedOn = earliestDay(inspection.startsOn)
      const before = ours.findLast(
        ({ givenAt }) =>
          dayInEngland(givenAt) < inspectedOn && (last === undefined || dayInEngland(givenAt) >= last)
      )
      last = inspectedOn
      const found = before && entry(line, inspection, before, inspectedOn)
      if (found !== undefined) judged.push(found)
    }
    const newest = ours.findLast(({ givenAt }) => last === undefined || dayInEngland(givenAt) >= last)
    if (newest !== undefined) {
      const { grade, givenAt, year } = newest
      waiting.push({ line: line.label, ours: grade, oursGivenOn: dayInEngland(givenAt), year })
    }
  }
  return { judged, waiting }
}

function entry(
  line: (typeof areaLines)[number],
  { framework, judgements, address }: JudgedActivity,
  ours: OwnGrade,
  inspectedOn: IsoDate
): LedgerLine | undefined {
  if (framework === undefined) return undefined
  const grades = Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]))
  const point = pointOnLine(line, framework, grades)
  if (point.kind !== 'judged') return undefined
  const [oursAt, theirsAt] = [gradeRank(ours.grade), gradeRank(point.grade)]
  if (oursAt === undefined || theirsAt === undefined) return undefined
  return {
    ...{ line: line.label, inspectedOn, inspection: address, ours: ours.grade, year: ours.year },
    oursGivenOn: dayInEngland(ours.givenAt),
    theirs: point.grade,
    steps: theirsAt - oursAt,
    near: point.fit !== 'same' || ours.area !== point.area
  }
}

/** A difference in words: "one step too high", "the same". */
export function stepsInWords(steps: number): string {
  if (steps === 0) return 'The same'
  const words = ['', 'One step', 'Two steps', 'Three steps'][Math.abs(steps)] ?? `${Math.abs(steps)} steps`
  return `${words} too ${steps > 0 ? 'high' : 'low'}`
}
