import type { ActivityKind } from '../../framework/activity-kinds.ts'
import {
  type DeadlineId,
  deadlineDay,
  deadlines,
  howCounted,
  reportDeadlines
} from '../../framework/deadlines.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import {
  bankHolidaysBetween,
  orUndefined,
  outsideInWords,
  workingDaysBetween
} from '../../framework/working-days.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
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

/** A clock that runs or ran, whatever day it is. */
export interface RunningClock {
  readonly id: DeadlineId
  /** The day that it is counted from. */
  readonly trigger: IsoDate
  /** The day on which what it asks for was done. */
  readonly done: IsoDate | undefined
}

/** A clock as it stands on a day. */
export interface PlanClock extends RunningClock {
  /** Its last day; undefined where the bank holidays of those years are not known. */
  readonly day: IsoDate | undefined
  readonly state: 'runs' | 'over' | 'met' | 'met-late'
  /** "The written statement of proposed action is due on 17 August 2022: 70 working days from the report." */
  readonly says: string
  /** "12 working days have gone and 58 are left."; how late it is; undefined where nothing can be counted. */
  readonly counts: string | undefined
  /** What was left out of the count besides weekends: "2 June 2022 (Spring bank holiday)". */
  readonly holidays: readonly string[]
  readonly source: string
}

/**
 * The clocks of a plan: publishing the report and the written statement after an inspection that the law asks to be
 * answered; a draft and a final plan after a letter with a priority action. None before the day of receipt is known.
 */
function clocksOf(facts: ClockFacts): readonly RunningClock[] {
  const { receivedOn: trigger } = facts
  if (trigger === undefined) return []
  return idsOf(facts).map((id) => ({ id, trigger, done: doneOn(facts, id) }))
}

const visits: readonly Finding['cameFrom'][] = ['focused-visit', 'monitoring-visit', 'jtai']

function idsOf({ answers, findings }: ClockFacts): readonly DeadlineId[] {
  const priority = findings.some(
    ({ kind, cameFrom, withdrawnBecause }) =>
      kind === 'priority-action' && withdrawnBecause === undefined && visits.includes(cameFrom)
  )
  if (answers !== undefined && answerOf(answers) === 'report') return reportDeadlines(answers)
  return priority ? ['draft-priority-plan', 'final-priority-plan'] : []
}

function doneOn(facts: ClockFacts, id: DeadlineId): IsoDate | undefined {
  if (id === 'publish-report') return facts.reportPublishedOn
  return id === 'draft-priority-plan' ? facts.draftSentOn : facts.submittedOn
}

/** The same clocks as they stand on a day, in words. */
export function planClocks(facts: ClockFacts, today: IsoDate): readonly PlanClock[] {
  return clocksOf(facts).map((clock) => {
    const answer = deadlineDay(clock.id, clock.trigger)
    const day = orUndefined(answer)
    const { evidence, source } = deadlines[clock.id]
    return {
      ...{ ...clock, day },
      ...standing(clock, day, today),
      ...(answer.kind === 'answered' ? {} : { counts: outsideInWords(answer) }),
      holidays:
        day === undefined
          ? []
          : bankHolidaysBetween(clock.trigger, day).map((held) => `${longDate(held.day)} (${held.name})`),
      source: `${source}${evidence === 'V' ? '' : ', not read in a primary source'}`
    }
  })
}

type Standing = Pick<PlanClock, 'state' | 'says' | 'counts'>

function standing({ id, trigger, done }: RunningClock, day: IsoDate | undefined, today: IsoDate): Standing {
  const subject = sentenceCase(deadlines[id].what)
  const how = howCounted(id)
  if (done !== undefined) return met(subject, how, day, done)
  if (day === undefined) return { state: 'runs', says: `${subject} is due ${how}.`, counts: undefined }
  if (day < today) {
    const late = workingDays(day, today)
    const counts = late === undefined ? undefined : `That was ${count(late, 'working day')} ago.`
    return { state: 'over', says: `${subject} was due on ${longDate(day)}: ${how}.`, counts }
  }
  return {
    state: 'runs',
    says: `${subject} is due on ${longDate(day)}: ${how}.`,
    counts: goneAndLeft(workingDays(trigger, today), workingDays(today, day))
  }
}

function met(subject: string, how: string, day: IsoDate | undefined, done: IsoDate): Standing {
  const says = `${subject}: done on ${longDate(done)}.`
  if (day === undefined) return { state: 'met', says, counts: undefined }
  const last = `The last day was ${longDate(day)}, ${how}`
  if (done <= day) return { state: 'met', says, counts: `${last}.` }
  const late = workingDays(day, done)
  return {
    state: 'met-late',
    says,
    counts: `${last}: it was ${late === undefined ? 'late' : `${count(late, 'working day')} late`}.`
  }
}

function goneAndLeft(gone: number | undefined, left: number | undefined): string | undefined {
  if (gone === undefined || left === undefined) return undefined
  if (left === 0) return `Today is the last day: ${haveGone(gone)}.`
  return `${sentenceCase(haveGone(gone))} and ${left === 1 ? '1 is' : `${left} are`} left.`
}

function haveGone(days: number): string {
  if (days === 0) return 'no working day has gone yet'
  return `${count(days, 'working day')} ${days === 1 ? 'has' : 'have'} gone`
}

function workingDays(from: IsoDate, to: IsoDate): number | undefined {
  return orUndefined(workingDaysBetween(from, to))
}
