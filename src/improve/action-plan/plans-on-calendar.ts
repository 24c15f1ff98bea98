import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import { deadlines, howCounted } from '../../framework/deadlines.ts'
import { longDate } from '../../framework/iso-date.ts'
import type { CalendarEntry, CalendarSource } from '../../people/calendar/calendar-source.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { actionPaths } from '../planned-action/action-paths.ts'
import type { PlannedAction } from '../planned-action/planned-action.ts'
import { type ListedPlan, listedPlans } from './listed-plan.ts'
import { planPaths } from './plan-paths.ts'

/** What action plans put on the calendar: the last days of their clocks, and the days by which actions are due. */
export const plansOnCalendar: CalendarSource = {
  entriesOf: async (tx, { authority, may, today }, { from, to }) => {
    if (!may.has('read-plan')) return []
    const plans = (await listedPlans(tx, authority, today)).filter(({ plan }) => plan.state !== 'ended')
    return plans.flatMap((listed) => [
      ...listed.clocks.flatMap((clock) => clockEntry(listed, clock)),
      ...listed.actions
        .filter(({ dueOn }) => dueOn !== undefined && dueOn >= from && dueOn <= to)
        .flatMap(actionEntry)
    ])
  }
}

function clockEntry({ plan }: ListedPlan, { id, day, done, trigger }: DeadlineClock): CalendarEntry[] {
  if (day === undefined) return []
  return [
    {
      ...{ key: `plan-${plan.id}-${id}`, kind: 'due', startsOn: day, endsOn: undefined },
      title: `Last day for ${deadlines[id].what}`,
      state: done === undefined ? undefined : `done on ${longDate(done)}`,
      ...{ cancelled: false, done: done !== undefined, illustrative: plan.illustrative },
      detail: `${sentenceCase(howCounted(id))}, which you received on ${longDate(trigger)}: ${plan.title}.`,
      href: planPaths.plan(plan.id),
      // The record counts the same clocks from the day of publication, for want of a better one.
      insteadOf: plan.inspection === undefined ? undefined : `record-${plan.inspection}-${id}`
    }
  ]
}

// The title leaves the house for whatever program reads the calendar, so it names the action and quotes nothing of it.
function actionEntry(action: PlannedAction): CalendarEntry[] {
  const { id, reference, words, dueOn, progress, closedAt, illustrative } = action
  if (dueOn === undefined) return []
  const done = progress === 'done' || closedAt !== undefined
  return [
    {
      ...{ key: `action-${id}`, kind: 'due', startsOn: dueOn, endsOn: undefined },
      title: `Action ${reference} is due`,
      state: done ? 'done' : undefined,
      ...{ cancelled: false, done, illustrative, detail: words, href: actionPaths.action(id) }
    }
  ]
}
