import { type AreaLine, areaLines, linesOf, pointOnLine } from '../../framework/area-lines.ts'
import {
  type FrameworkVersionId,
  frameworkVersion,
  frameworkVersionIds
} from '../../framework/framework-versions.ts'
import { yearOf } from '../../framework/iso-date.ts'
import { areaLabel, type JudgementArea } from '../../framework/judgement-areas.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { HistoryEra, HistoryPoint } from '../../ui/charts/judgement-history-model.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { shownGrade } from '../activities/shown-grade.ts'
import { paths } from '../paths.ts'

export interface LineHistory {
  readonly id: string
  readonly area: string
  readonly eras: readonly HistoryEra[]
  /** Oldest first. */
  readonly points: readonly HistoryPoint[]
}

/** A judgement of an area that ended with its framework, so that no line leads from it to today. */
export interface EndedJudgement {
  readonly id: string
  readonly area: string
  readonly shown: ShownGrade
  readonly when: string
  readonly href: string
}

/** Each line of judgements over time; one axis for all, so that they can be read across. */
export interface HistoriesView {
  readonly from: string
  readonly to: string
  readonly lines: readonly LineHistory[]
  readonly ended: readonly EndedJudgement[]
}

export function historiesView(newestFirst: readonly JudgedActivity[]): HistoriesView {
  const judged = newestFirst.filter((activity) => activity.judgements.length > 0).toReversed()
  const years = judged.map((activity) => yearOf(earliestDay(activity.startsOn)))
  if (years.length === 0) return { from: '', to: '', lines: [], ended: [] }
  return {
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years) + 1}-12-31`,
    lines: areaLines
      .map((line) => ({
        id: `line-${line.id}`,
        area: line.label,
        eras: erasOf(line),
        points: judged.flatMap((activity) => pointsOf(line, activity))
      }))
      .filter((line) => line.points.length > 0),
    ended: judged.flatMap(endedJudgements).toReversed()
  }
}

/** The short name of each version, to stand over its part of a drawing. */
const short: Record<FrameworkVersionId, string> = {
  LEGACY: 'Before SIF',
  SIF: 'SIF',
  ILACS_2018: 'ILACS 2018',
  ILACS_2023: 'ILACS 2023',
  ILACS_2026: 'ILACS 2026'
}

function erasOf(line: AreaLine): readonly HistoryEra[] {
  return frameworkVersionIds.map((id) => {
    const { name, from } = frameworkVersion(id)
    return { name, short: short[id], from, judges: line.in[id] !== undefined }
  })
}

function pointsOf(line: AreaLine, activity: JudgedActivity): readonly HistoryPoint[] {
  if (activity.framework === undefined) return []
  const grades = Object.fromEntries(activity.judgements.map(({ area, grade }) => [area, grade]))
  const point = pointOnLine(line, activity.framework, grades)
  if (point.kind !== 'judged') return []
  const { name } = frameworkVersion(activity.framework)
  return [
    {
      date: activity.startsOn,
      grade: shownGrade(point.grade),
      framework: point.fit === 'same' ? name : `${name}, judged as ${areaLabel(point.area)}`,
      href: paths.inspection(activity)
    }
  ]
}

function endedJudgements(activity: JudgedActivity): readonly EndedJudgement[] {
  return activity.judgements
    .filter(({ area }) => !isOnALine(area, activity.framework))
    .map(({ area, grade }) => ({
      id: `${activity.address} ${area}`,
      area: areaLabel(area),
      shown: shownGrade(grade),
      when: datesInWords(activity.startsOn, activity.endsOn),
      href: paths.inspection(activity)
    }))
}

function isOnALine(area: JudgementArea, framework: FrameworkVersionId | undefined): boolean {
  return framework !== undefined && linesOf(area).some((line) => line.in[framework]?.area === area)
}
