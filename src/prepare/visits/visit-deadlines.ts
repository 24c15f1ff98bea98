import { clockOn, type DeadlineClock, type RunningClock } from '../../framework/deadline-clocks.ts'
import type { DeadlineId } from '../../framework/deadlines.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import { visitRules } from '../../framework/visit-rules.ts'
import { standingFindings, type WholeVisit } from './visit.ts'

/**
 * The clocks of a visit: plans that answer areas for priority action, from the day its letter came, and notice of a
 * joint inspection while it is planned for a known day. None where nothing runs.
 */
export function clocksOf(visit: WholeVisit): readonly RunningClock[] {
  const rules = visitRules(visit.kind)
  const first = exactDay(visit.startsOn)
  const notice =
    rules.noticeDeadline !== undefined && visit.state === 'planned' && first !== undefined
      ? [{ id: rules.noticeDeadline, trigger: first, done: undefined }]
      : []
  const trigger = visit.letterReceivedOn
  if (trigger === undefined || standingFindings(visit, 'priority-action').length === 0) return notice
  return [...notice, ...rules.priorityDeadlines.map((id) => ({ id, trigger, done: sentOn(visit, id) }))]
}

/** The same clocks as they stand on a day. */
export function visitDeadlines(visit: WholeVisit, today: IsoDate): readonly DeadlineClock[] {
  return clocksOf(visit).map((clock) => clockOn(clock, today))
}

/** The day on which the plan of a deadline was sent. */
function sentOn(visit: WholeVisit, id: DeadlineId): IsoDate | undefined {
  if (id === 'draft-priority-plan') return visit.draftPlanSentOn
  return id === 'final-priority-plan' ? visit.finalPlanSentOn : undefined
}
