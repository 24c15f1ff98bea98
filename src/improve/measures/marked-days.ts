import { type ActivityKind, activityLabel } from '../../framework/activity-kinds.ts'
import { exactDay, type PartialDate } from '../../framework/partial-date.ts'
import type { PlannedAction } from '../planned-action/planned-action.ts'
import { closedOn } from './linked-store.ts'
import type { MarkedDay } from './measure-chart.ts'

type Done = Pick<PlannedAction, 'reference' | 'words' | 'startsOn' | 'dueOn' | 'closedAt'>

/** The days of actions on a chart: each start, and where it was closed that day, else the day it is due. */
export function daysOfActions(actions: readonly Done[]): MarkedDay[] {
  return actions.flatMap((action): MarkedDay[] => {
    const { reference: short, words, startsOn, dueOn } = action
    const closed = closedOn(action)
    const told = `action ${short}, “${words}”`
    return [
      ...(startsOn === undefined
        ? []
        : [{ date: startsOn, kind: 'start' as const, short, words: `Start of ${told}` }]),
      ...(closed === undefined
        ? []
        : [{ date: closed, kind: 'closed' as const, short, words: `Close of ${told}` }]),
      ...(closed !== undefined || dueOn === undefined
        ? []
        : [{ date: dueOn, kind: 'due' as const, short, words: `Due: ${told}` }])
    ]
  })
}

interface Visited {
  readonly kind: ActivityKind
  readonly state: string
  readonly startsOn: PartialDate
}

/** Inspections and visits that took place and whose day is known. */
export function daysOfVisits(activities: readonly Visited[]): MarkedDay[] {
  return activities.flatMap(({ kind, state, startsOn }) => {
    const date = exactDay(startsOn)
    if (date === undefined || state === 'cancelled') return []
    const words = activityLabel(kind)
    return [{ date, kind: 'visit' as const, short: /visit/i.test(words) ? 'Visit' : 'Inspection', words }]
  })
}
