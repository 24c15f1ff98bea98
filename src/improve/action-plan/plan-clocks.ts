import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { clockOn, type DeadlineClock, letterDeadlines } from '../../framework/deadline-clocks.ts'
import { type DeadlineId, reportDeadlines } from '../../framework/deadlines.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
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
