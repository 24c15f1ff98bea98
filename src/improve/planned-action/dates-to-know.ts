import { bankHolidays } from '../../framework/bank-holidays.ts'
import { type IsoDate, isWeekend, longDate, weekdayOf } from '../../framework/iso-date.ts'
import { addWorkingDays, isWorkingDay, orUndefined } from '../../framework/working-days.ts'
import { type PlanDay, planDayInWords } from '../action-plan/plan-clocks.ts'
import type { PlannedAction } from './planned-action.ts'

/** What to know of a due day. It is told, and refuses nothing. */
export interface DueDayToKnow {
  /** `after-plan`: later than the day by which the law asks for the plan itself. */
  readonly kind: 'no-working-day' | 'after-plan'
  readonly sentence: string
  /** The next working day, offered instead. */
  readonly instead: IsoDate | undefined
}

/** The day on which an action is due, and what it is held against. */
export interface DueDay extends Pick<PlannedAction, 'dueOn' | 'closedAt'> {
  /** The day by which its plan itself has to be sent; undefined where no clock of the plan asks for that. */
  readonly sendPlanBy: PlanDay | undefined
}

/**
 * What to know of the day on which an action is due: that it is no working day, with the next one; and that it lies
 * after the day by which the plan itself has to be sent, which is the plan's day and not its actions'. Of an action
 * that has no day, or is closed, there is nothing to know.
 */
export function dueDayToKnow(action: DueDay): readonly DueDayToKnow[] {
  const { dueOn, closedAt, sendPlanBy } = action
  if (dueOn === undefined || closedAt !== undefined) return []
  const known: DueDayToKnow[] = []
  if (orUndefined(isWorkingDay(dueOn)) === false) {
    known.push({
      ...{ kind: 'no-working-day', sentence: `${longDate(dueOn)} is ${whyNoWorkingDay(dueOn)}.` },
      instead: orUndefined(addWorkingDays(dueOn, 1))
    })
  }
  if (sendPlanBy !== undefined && dueOn > sendPlanBy.day) {
    known.push({
      kind: 'after-plan',
      sentence: `It is due on ${longDate(dueOn)}, after ${planDayInWords(sendPlanBy)}. That day binds the plan and not its actions: check that this one is meant to end later.`,
      instead: undefined
    })
  }
  return known
}

/**
 * That a due day is no working day, in a few words for a row of a list: "Due on a Saturday". Undefined where there is
 * nothing to say. That it lies after the plan's own day is said once on the plan: most actions run longer.
 */
export function noWorkingDayInShort({
  dueOn,
  closedAt
}: Pick<DueDay, 'dueOn' | 'closedAt'>): string | undefined {
  const none = dueOn !== undefined && closedAt === undefined && orUndefined(isWorkingDay(dueOn)) === false
  return none ? `Due on ${whyNoWorkingDay(dueOn)}` : undefined
}

function whyNoWorkingDay(day: IsoDate): string {
  const holiday = bankHolidays.get(day)
  return isWeekend(day) || holiday === undefined ? `a ${weekdayOf(day)}` : `a bank holiday: ${holiday}`
}
