import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { addDays } from '../../framework/iso-date.ts'
import { goesThroughThePause, type NextActivity, nextActivity } from '../../framework/next-activity.ts'
import { type NextActivityRuleId, nextActivityRules } from '../../framework/next-activity-rules.ts'
import { inspectionPairs, knownBy, type Reinspection, reinspectionsIn } from './inspection-pairs.ts'
import { lastInspection } from './outlook.ts'
import type { InspectionPair, PastInspection } from './past-inspection.ts'

/** What one inspection shows of the rules. */
export interface TestedInspection extends InspectionPair {
  /** What they said the day after the inspection before, from what was known then. */
  readonly said: NextActivity
  /** Where the real first day fell; undefined where nothing was said, or a day is not known exactly. */
  readonly fell: 'early' | 'in-window' | 'late' | undefined
  readonly kindWasRight: boolean | undefined
  /** What the rules said of the kind the day before it began, when all changes of rules until then were known. */
  readonly saidOnTheEve: NextActivity
  readonly kindWasRightOnTheEve: boolean | undefined
  /** Part of the months in which no inspection began anywhere lies between. */
  readonly throughThePause: boolean
}

/** How often the rules were right. Counts only: what share that is, is for whoever reads them. */
export interface Score {
  readonly inspections: number
  readonly inWindow: number
  readonly early: number
  readonly late: number
  readonly kindRight: number
}

export interface RuleScore {
  readonly rule: NextActivityRuleId
  /** Asked the day after the inspection before. */
  readonly all: Score
  readonly withoutPause: Score
  /** Asked the day before the inspection: of the kind alone. */
  readonly onTheEve: { readonly inspections: number; readonly kindRight: number }
}

export interface BackTest {
  readonly tested: readonly TestedInspection[]
  /** Of those of which the rules said something. */
  readonly all: Score
  /** Of these, those with no part of the pause between the two inspections. */
  readonly withoutPause: Score
  readonly byRule: readonly RuleScore[]
  /** Inspections of which no rule said anything the day after the one before: mostly from before ILACS. */
  readonly unsaid: number
  /** Left out, because the record knows one of the two first days only by the month or the year. */
  readonly notExact: number
}

/**
 * Tries the rules on the past: for each inspection in the record, what they would have said the day after the one
 * before it, from what was known then, and whether the first day of fieldwork fell into the window and the kind was
 * right. Areas for priority action play no part in kind or window and are left out.
 */
export function backTest(inspections: readonly PastInspection[]): BackTest {
  const pairs = inspectionPairs(inspections)
  const reinspections = reinspectionsIn(pairs)
  const tested = pairs.flatMap((pair) => testedOn(pair, reinspections))
  const said = tested.filter((one) => one.said.kind === 'expected')
  return {
    tested,
    all: score(said),
    withoutPause: score(said.filter(({ throughThePause }) => !throughThePause)),
    byRule: nextActivityRules
      .filter(({ part }) => part === 'next')
      .map(({ id }) => ruleScore(id, tested))
      .filter(({ all, onTheEve }) => all.inspections + onTheEve.inspections > 0),
    unsaid: tested.length - said.length,
    notExact: pairs.length - tested.length
  }
}

function testedOn(pair: InspectionPair, reinspections: readonly Reinspection[]): readonly TestedInspection[] {
  const { days, next } = pair
  if (days === undefined) return []
  const asked = (today: typeof days.last) =>
    nextActivity({
      today,
      last: lastInspection(pair.last),
      openPriorityActions: 0,
      abolishedOn: undefined,
      reinspectedAfter: knownBy(reinspections, today)
    })
  const [said, saidOnTheEve] = [asked(addDays(days.last, 1)), asked(addDays(days.next, -1))]
  return [
    {
      ...{ ...pair, said, saidOnTheEve },
      fell: said.kind === 'expected' ? placeIn(said, days.next) : undefined,
      kindWasRight: kindWasRight(said, next.kind),
      kindWasRightOnTheEve: kindWasRight(saidOnTheEve, next.kind),
      throughThePause: goesThroughThePause(days.last, days.next)
    }
  ]
}

/** Where a day falls to a window; its ends are in it. */
function placeIn(
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
  day: string
): 'early' | 'in-window' | 'late' {
  if (day < earliest) return 'early'
  return day > latest ? 'late' : 'in-window'
}

function kindWasRight(said: NextActivity, kind: ActivityKind): boolean | undefined {
  return said.kind === 'expected' ? said.inspection === kind : undefined
}

function ruleScore(rule: NextActivityRuleId, tested: readonly TestedInspection[]): RuleScore {
  const byRule = tested.filter(({ said }) => said.kind === 'expected' && said.ruleId === rule)
  const onTheEve = tested.filter(
    ({ saidOnTheEve }) => saidOnTheEve.kind === 'expected' && saidOnTheEve.ruleId === rule
  )
  return {
    rule,
    all: score(byRule),
    withoutPause: score(byRule.filter(({ throughThePause }) => !throughThePause)),
    onTheEve: {
      inspections: onTheEve.length,
      kindRight: onTheEve.filter((one) => one.kindWasRightOnTheEve === true).length
    }
  }
}

function score(tested: readonly TestedInspection[]): Score {
  const fell = (place: TestedInspection['fell']) => tested.filter((one) => one.fell === place).length
  return {
    inspections: tested.length,
    inWindow: fell('in-window'),
    early: fell('early'),
    late: fell('late'),
    kindRight: tested.filter((one) => one.kindWasRight === true).length
  }
}
