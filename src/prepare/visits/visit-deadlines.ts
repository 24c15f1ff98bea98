import {
  type DeadlineId,
  deadlineDay,
  deadlineInWords,
  deadlines,
  howCounted
} from '../../framework/deadlines.ts'
import { daysBetween, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import { visitRules } from '../../framework/visit-rules.ts'
import { orUndefined } from '../../framework/working-days.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { standingFindings, type WholeVisit } from './visit.ts'

/** One clock of a visit as it stands on a day. */
export interface VisitDeadline {
  readonly id: DeadlineId
  /** Undefined where the bank holidays of those years are not known. */
  readonly day: IsoDate | undefined
  readonly state: 'runs' | 'over' | 'met' | 'met-late'
  /** "The draft plan is due on 3 March 2027: 20 working days from the letter. That is in 5 days." */
  readonly says: string
}

/** A clock that runs, whatever day it is. */
interface RunningClock {
  readonly id: DeadlineId
  /** What it is counted from. */
  readonly trigger: IsoDate
  /** The day on which what it asks for was done. */
  readonly done: IsoDate | undefined
}

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

/** The same clocks as they stand on a day, in words. */
export function visitDeadlines(visit: WholeVisit, today: IsoDate): readonly VisitDeadline[] {
  return clocksOf(visit).map(({ id, trigger, done }) => deadline(id, trigger, done, today))
}

/** The day on which the plan of a deadline was sent. */
function sentOn(visit: WholeVisit, id: DeadlineId): IsoDate | undefined {
  if (id === 'draft-priority-plan') return visit.draftPlanSentOn
  return id === 'final-priority-plan' ? visit.finalPlanSentOn : undefined
}

function deadline(
  id: DeadlineId,
  trigger: IsoDate,
  done: IsoDate | undefined,
  today: IsoDate
): VisitDeadline {
  const day = orUndefined(deadlineDay(id, trigger))
  if (done !== undefined) return { id, day, ...met(id, day, done) }
  const due = deadlineInWords(id, trigger)
  if (day === undefined) return { id, day, state: 'runs', says: due }
  return day < today
    ? { id, day, state: 'over', says: `${wasDue(id, day)} That was ${ago(daysBetween(day, today))}.` }
    : { id, day, state: 'runs', says: `${due} ${comes(daysBetween(today, day))}` }
}

function met(id: DeadlineId, day: IsoDate | undefined, done: IsoDate): Pick<VisitDeadline, 'state' | 'says'> {
  const sent = `${sentenceCase(deadlines[id].what)} was sent on ${longDate(done)}`
  if (day === undefined) return { state: 'met', says: `${sent}.` }
  return done <= day
    ? { state: 'met', says: `${sent}; the last day was ${longDate(day)}.` }
    : { state: 'met-late', says: `${sent}, after its last day, ${longDate(day)}.` }
}

function wasDue(id: DeadlineId, day: IsoDate): string {
  return `${sentenceCase(deadlines[id].what)} was due on ${longDate(day)}: ${howCounted(id)}.`
}

function comes(days: number): string {
  if (days === 0) return 'That is today.'
  return days === 1 ? 'That is tomorrow.' : `That is in ${count(days, 'day')}.`
}

function ago(days: number): string {
  return days === 1 ? 'yesterday' : `${count(days, 'day')} ago`
}
