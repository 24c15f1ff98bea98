import { type Grade, gradeLabel, grades } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { hasInadequate, isMostlyGood, type LastGrades, overallOf } from '../../framework/last-grades.ts'
import { monthsBetween } from '../../framework/months.ts'
import { goesThroughThePause } from '../../framework/next-activity.ts'
import { inspectionPause } from '../../framework/next-activity-rules.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import { type Spread, spreadOf } from '../../framework/spread.ts'
import { inspectionPairs } from './inspection-pairs.ts'
import type { OutlookFacts, PastInspection } from './past-inspection.ts'

const pathways = ['short', 'standard', 'monitoring'] as const
type Pathway = (typeof pathways)[number]

/**
 * What makes cases alike: the overall grade of the last inspection, or, since reports give none, the pathway that its
 * judgements lead to.
 */
export type LikenessId = Grade | Pathway

/** How long it was, start to start, until the next inspection of authorities whose last one came out alike. */
export interface LikeCases {
  readonly id: LikenessId
  readonly label: string
  /** Inspections that came, by the months until they did. */
  readonly came: readonly {
    readonly months: number
    readonly authority: string
    readonly on: IsoDate
    /** No inspection began anywhere for part of the time: it says nothing of the pace of today. */
    readonly throughThePause: boolean
  }[]
  /** Of those that came without the pause between. */
  readonly spread: Spread | undefined
  /** Months that authorities now stand without the next one; the first to come are counted first, so this matters. */
  readonly waiting: readonly number[]
}

const pathwayLabels: Record<Pathway, string> = {
  short: 'Short pathway',
  standard: 'Standard pathway',
  monitoring: 'Any judgement inadequate'
}

/** How cases went under ILACS, grade by grade and pathway by pathway, as the record has them today. */
export function likeCases(
  { inspections }: OutlookFacts,
  today: IsoDate,
  current: ReadonlySet<string>
): readonly LikeCases[] {
  const ilacs = inspections.filter(({ kind }) => kind === 'ilacs-short' || kind === 'ilacs-standard')
  const came = inspectionPairs(ilacs).flatMap(({ last, next, days }) =>
    days === undefined
      ? []
      : [
          {
            ...{ last, authority: next.authority, on: days.next },
            months: monthsBetween(days.last, days.next),
            throughThePause: goesThroughThePause(days.last, days.next)
          }
        ]
  )
  const standing = [...new Map(ilacs.map((inspection) => [inspection.authority, inspection])).values()]
  const waiting = standing.filter(
    ({ authority, startsOn }) => current.has(authority) && startsOn > inspectionPause.to && startsOn <= today
  )
  return [...grades, ...pathways].map((id) => {
    const cases = came.filter(({ last }) => isLike(id, last))
    return {
      ...{ id, label: labelOf(id) },
      came: cases.map(({ last: _last, ...rest }) => rest),
      spread: spreadOf(cases.filter((one) => !one.throughThePause).map(({ months }) => months)),
      waiting: waiting
        .filter((inspection) => isLike(id, inspection))
        .map(({ startsOn }) => monthsBetween(earliestDay(startsOn), today))
    }
  })
}

/** The group that a last inspection belongs to; undefined where a grade that decides is missing. */
export function likenessOf(last: PastInspection): LikenessId | undefined {
  const overall = overallOf(last)
  return grades.find((grade) => grade === overall) ?? pathwayOf(last)
}

/** The groups to show beside each other: all grades, or all pathways. */
export function comparedWith(id: LikenessId | undefined): readonly LikenessId[] {
  return pathways.some((pathway) => pathway === id) ? pathways : grades
}

function isLike(id: LikenessId, last: LastGrades): boolean {
  return overallOf(last) === id || pathwayOf(last) === id
}

function pathwayOf(last: LastGrades): Pathway | undefined {
  if (hasInadequate(last) === 'yes') return 'monitoring'
  const answers = { yes: 'short', no: 'standard', unknown: undefined } as const
  return answers[isMostlyGood(last)]
}

function labelOf(id: LikenessId): string {
  switch (id) {
    case 'short':
    case 'standard':
    case 'monitoring':
      return pathwayLabels[id]
    default:
      return gradeLabel(id)
  }
}
