import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { clockOn, type DeadlineClock, letterDeadlines } from '../../framework/deadline-clocks.ts'
import { type DeadlineId, reportDeadlines } from '../../framework/deadlines.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Finding } from '../findings/finding.ts'
import { answerOf } from './answered-inspections.ts'
import type { Plan } from './plan.ts'

/** What the clocks of a plan are made from. */
export interface ClockFacts extends Pick<Plan, 'receivedOn' | 'reportPublishedOn' | 'draftSentOn'> {
  /** The kind of inspection or visit that it answers; undefined for a plan that answers none. */
  readonly answers: ActivityKind | undefined
  /** What it has to answer. */
  readonly findings: readonly Pick<Finding, 'kind' | 'cameFrom' | 'withdrawnBecause'>[]
  /** The day on which it was first submitted. */
  readonly submittedOn: IsoDate | undefined
}

/**
 * The clocks of a plan as they stand on a day: publishing the report and the written statement after an inspection that
 * the law asks to be answered; what follows a letter with a priority action. None before the day of receipt is known.
 */
export function planClocks(facts: ClockFacts, today: IsoDate): readonly DeadlineClock[] {
  const { receivedOn: trigger } = facts
  if (trigger === undefined) return []
  return idsOf(facts).map((id) => clockOn({ id, trigger, done: doneOn(facts, id) }, today))
}

/** The day by which a plan itself has to be sent, and what asks for it. */
export interface PlanDay {
  readonly id: 'action-plan' | 'final-priority-plan'
  readonly day: IsoDate
}

/**
 * The day by which the plan of these clocks has to be sent: its written statement after a report, or the final plan after
 * a letter; undefined where no clock asks for a plan, or the bank holidays of the years are not known.
 */
export function sendPlanBy(clocks: readonly Pick<DeadlineClock, 'id' | 'day'>[]): PlanDay | undefined {
  return clocks
    .flatMap(({ id, day }): PlanDay[] =>
      (id === 'action-plan' || id === 'final-priority-plan') && day !== undefined ? [{ id, day }] : []
    )
    .at(-1)
}

const asksForPlan: Record<PlanDay['id'], string> = {
  'action-plan': 'by which the law asks for the plan itself',
  'final-priority-plan': 'by which the final plan is to follow the letter'
}

/** The day by which a plan has to be sent with what asks for it: "17 August 2022, by which the law asks for the plan itself". */
export function planDayInWords({ id, day }: PlanDay): string {
  return `${longDate(day)}, ${asksForPlan[id]}`
}

function idsOf({ answers, findings }: ClockFacts): readonly DeadlineId[] {
  if (answers !== undefined && answerOf(answers) === 'report') return reportDeadlines(answers)
  const cannotWait = findings.filter(
    ({ kind, withdrawnBecause }) => kind === 'priority-action' && withdrawnBecause === undefined
  )
  return letterDeadlines(cannotWait.map(({ cameFrom }) => cameFrom))
}

function doneOn(facts: ClockFacts, id: DeadlineId): IsoDate | undefined {
  if (id === 'publish-report') return facts.reportPublishedOn
  return id === 'draft-priority-plan' ? facts.draftSentOn : facts.submittedOn
}
