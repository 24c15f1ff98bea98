import { type DeadlineId, deadlineDay, deadlines, howCounted } from './deadlines.ts'
import { addDays, type IsoDate, longDate } from './iso-date.ts'
import { isVisitKind, visitRules } from './visit-rules.ts'
import { bankHolidaysBetween, orUndefined, outsideInWords, workingDaysBetween } from './working-days.ts'

/** A clock that runs or ran, whatever day it is. */
export interface RunningClock {
  readonly id: DeadlineId
  /** The day that it is counted from. */
  readonly trigger: IsoDate
  /** The day on which what it asks for was done. */
  readonly done: IsoDate | undefined
}

/** A clock as it stands on a day. */
export interface DeadlineClock extends RunningClock {
  /** Its last day, at whose end it is over; undefined where the bank holidays of those years are not known. */
  readonly day: IsoDate | undefined
  readonly state: 'runs' | 'over' | 'met' | 'met-late'
  /** "The written statement of proposed action is due on 17 August 2022: 70 working days from the report." */
  readonly says: string
  /** "12 working days have gone and 58 are left."; how late it is; why it cannot be counted; undefined where nothing is. */
  readonly counts: string | undefined
  /** What was left out of the count besides weekends: "2 June 2022 (Spring bank holiday)". */
  readonly holidays: readonly string[]
  /** What asks for it, and where that was not read in a primary source (evidence tags S and R), that it was not. */
  readonly source: string
}

const stateWords: Record<DeadlineClock['state'], string> = {
  runs: 'Runs',
  over: 'Overdue',
  met: 'Met',
  'met-late': 'Met late'
}

/** Where a clock stands, in a word or two: "Overdue". */
export function clockStateWords(state: DeadlineClock['state']): string {
  return stateWords[state]
}

/** What a clock says in full, its days and its count: one line for a list. */
export function clockInWords({ says, counts }: Pick<DeadlineClock, 'says' | 'counts'>): string {
  return counts === undefined ? says : `${says} ${counts}`
}

/**
 * What is due to follow letters of these kinds of visit where they name areas for priority action, the first due first;
 * nothing for what is no visit, or whose letter names none (domain reference §3.2, L4 and L5; tag S, a joint inspection R).
 */
export function letterDeadlines(kinds: readonly string[]): readonly DeadlineId[] {
  const ids = kinds.flatMap((kind) => (isVisitKind(kind) ? visitRules(kind).priorityDeadlines : []))
  return [...new Set(ids)].toSorted((one, other) => deadlines[one].workingDays - deadlines[other].workingDays)
}

/** A clock as it stands on a day: its last day, how it is counted, and how many working days have gone and are left. */
export function clockOn(clock: RunningClock, today: IsoDate): DeadlineClock {
  const { id, trigger } = clock
  const answer = deadlineDay(id, trigger)
  const day = orUndefined(answer)
  const { evidence, source } = deadlines[id]
  return {
    ...{ ...clock, day },
    ...standing(clock, day, today),
    ...(answer.kind === 'answered' ? {} : { counts: outsideInWords(answer) }),
    holidays: day === undefined ? [] : holidaysLeftOut(trigger, day),
    source: `${source}${evidence === 'V' ? '' : ', not read in a primary source'}`
  }
}

function holidaysLeftOut(trigger: IsoDate, day: IsoDate): readonly string[] {
  const held =
    day < trigger ? bankHolidaysBetween(day, addDays(trigger, -1)) : bankHolidaysBetween(trigger, day)
  return held.map(({ day: on, name }) => `${longDate(on)} (${name})`)
}

type Standing = Pick<DeadlineClock, 'state' | 'says' | 'counts'>

function standing({ id, trigger, done }: RunningClock, day: IsoDate | undefined, today: IsoDate): Standing {
  const subject = sentenceStart(deadlines[id].what)
  const how = howCounted(id)
  if (done !== undefined) return met(id, day, done)
  if (day === undefined) return { state: 'runs', says: `${subject} is due ${how}.`, counts: undefined }
  if (day < today) {
    return {
      state: 'over',
      says: `${subject} was due on ${longDate(day)}: ${how}.`,
      counts: ago(workingDays(day, today))
    }
  }
  return {
    state: 'runs',
    says: `${subject} is due on ${longDate(day)}: ${how}.`,
    // Counted back from a day to come, nothing has gone yet.
    counts: goneAndLeft(day < trigger ? undefined : workingDays(trigger, today), workingDays(today, day))
  }
}

function met(id: DeadlineId, day: IsoDate | undefined, done: IsoDate): Standing {
  const { what, isMet } = deadlines[id]
  const says = `${sentenceStart(what)} ${isMet} on ${longDate(done)}.`
  if (day === undefined) return { state: 'met', says, counts: undefined }
  const last = `The last day was ${longDate(day)}, ${howCounted(id)}`
  if (done <= day) return { state: 'met', says, counts: `${last}.` }
  const late = workingDays(day, done)
  // On the weekend after a Friday it is late, and no working day has gone.
  const byHowMuch = late === undefined || late === 0 ? 'late' : `${workingDaysInWords(late)} late`
  return { state: 'met-late', says, counts: `${last}: it was ${byHowMuch}.` }
}

function ago(late: number | undefined): string | undefined {
  if (late === undefined) return undefined
  return late === 0 ? 'That was the last working day.' : `That was ${workingDaysInWords(late)} ago.`
}

function goneAndLeft(gone: number | undefined, left: number | undefined): string | undefined {
  if (left === undefined) return undefined
  const have = gone === undefined ? undefined : haveGone(gone)
  if (left === 0) return have === undefined ? 'Today is the last day.' : `Today is the last day: ${have}.`
  const are = left === 1 ? 'is' : 'are'
  return have === undefined
    ? `${workingDaysInWords(left)} ${are} left.`
    : `${sentenceStart(have)} and ${left} ${are} left.`
}

function haveGone(days: number): string {
  if (days === 0) return 'no working day has gone yet'
  return `${workingDaysInWords(days)} ${days === 1 ? 'has' : 'have'} gone`
}

function workingDaysInWords(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'}`
}

function workingDays(from: IsoDate, to: IsoDate): number | undefined {
  return orUndefined(workingDaysBetween(from, to))
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
