import { bankHolidays } from '../../framework/bank-holidays.ts'
import { deadlineDay } from '../../framework/deadlines.ts'
import { type IsoDate, isWeekend, longDate, weekdayOf } from '../../framework/iso-date.ts'
import { addWorkingDays, isWorkingDay, orUndefined } from '../../framework/working-days.ts'

/** What to know of a due day. It is told, and refuses nothing. */
export interface DueDayToKnow {
  readonly sentence: string
  /** The next working day, offered instead. */
  readonly instead: IsoDate | undefined
}

/**
 * What to know of the day on which an action is due: that it is no working day, with the next one; and that it lies
 * after the day by which the plan itself has to be sent, which is the plan's day and not its actions'. `receivedOn` is
 * when the report came; undefined where the plan answers none.
 */
export function dueDayToKnow(dueOn: IsoDate, receivedOn: IsoDate | undefined): readonly DueDayToKnow[] {
  const sendBy = receivedOn && orUndefined(deadlineDay('action-plan', receivedOn))
  return [
    ...(orUndefined(isWorkingDay(dueOn)) === false
      ? [
          {
            sentence: `${longDate(dueOn)} is ${whyNoWorkingDay(dueOn)}.`,
            instead: orUndefined(addWorkingDays(dueOn, 1))
          }
        ]
      : []),
    ...(sendBy !== undefined && dueOn > sendBy
      ? [
          {
            sentence: `It is due after ${longDate(sendBy)}, by which the plan itself has to be sent. That day binds the plan, not its actions.`,
            instead: undefined
          }
        ]
      : [])
  ]
}

function whyNoWorkingDay(day: IsoDate): string {
  const holiday = bankHolidays.get(day)
  return isWeekend(day) || holiday === undefined ? `a ${weekdayOf(day)}` : `a bank holiday: ${holiday}`
}
