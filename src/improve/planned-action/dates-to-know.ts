import { bankHolidays } from '../../framework/bank-holidays.ts'
import { deadlineDay } from '../../framework/deadlines.ts'
import { type IsoDate, isWeekend, longDate, weekdayOf } from '../../framework/iso-date.ts'
import { addWorkingDays, isWorkingDay, orUndefined } from '../../framework/working-days.ts'
import type { PlannedAction } from './planned-action.ts'

/** What to know of a due day. It is told, and refuses nothing. */
export interface DueDayToKnow {
  /** `after-plan`: later than the day by which the law asks for the plan itself. */
  readonly kind: 'no-working-day' | 'after-plan'
  readonly sentence: string
  /** The same in a few words, for a row of a list. */
  readonly short: string
  /** The next working day, offered instead. */
  readonly instead: IsoDate | undefined
}

/** The day on which an action is due, and what it is held against. */
export interface DueDay extends Pick<PlannedAction, 'dueOn' | 'closedAt'> {
  /** When the report came that its plan answers; undefined where the plan answers none. */
  readonly receivedOn: IsoDate | undefined
}

/**
 * What to know of the day on which an action is due: that it is no working day, with the next one; and that it lies
 * after the day by which the plan itself has to be sent, which is the plan's day and not its actions'. Of an action
 * that has no day, or is closed, there is nothing to know.
 */
export function dueDayToKnow(action: DueDay): readonly DueDayToKnow[] {
  const { dueOn, closedAt } = action
  if (dueOn === undefined || closedAt !== undefined) return []
  const known: DueDayToKnow[] = []
  if (orUndefined(isWorkingDay(dueOn)) === false) {
    const why = whyNoWorkingDay(dueOn)
    known.push({
      ...{ kind: 'no-working-day', sentence: `${longDate(dueOn)} is ${why}.`, short: `Due on ${why}` },
      instead: orUndefined(addWorkingDays(dueOn, 1))
    })
  }
  const sendBy = planSentBy(action)
  if (sendBy !== undefined && dueOn > sendBy) {
    known.push({
      ...{ kind: 'after-plan', short: `After ${longDate(sendBy)}, the plan’s statutory day` },
      sentence: `It is due on ${longDate(dueOn)}, after ${longDate(sendBy)}, by which the law asks for the plan itself. That day binds the plan and not its actions: check that this one is meant to end later.`,
      instead: undefined
    })
  }
  return known
}

/**
 * The day by which the law asks for the plan that answers a report (`deadlines`: 'action-plan'); undefined for a plan
 * that answers none, or where the bank holidays of the years are not known.
 */
export function planSentBy({ receivedOn }: Pick<DueDay, 'receivedOn'>): IsoDate | undefined {
  return receivedOn && orUndefined(deadlineDay('action-plan', receivedOn))
}

function whyNoWorkingDay(day: IsoDate): string {
  const holiday = bankHolidays.get(day)
  return isWeekend(day) || holiday === undefined ? `a ${weekdayOf(day)}` : `a bank holiday: ${holiday}`
}
