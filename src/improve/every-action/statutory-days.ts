import { deadlineDay } from '../../framework/deadlines.ts'
import type { Plan } from '../action-plan/plan.ts'
import type { StatutoryDay } from './timeline-drawing.ts'

const clocks = [
  { id: 'publish-report', what: 'Report to be published' },
  { id: 'action-plan', what: 'Written statement due' }
] as const

/**
 * The days by which the law asks for something of these plans, counted from the day on which the report came. A plan
 * that says no such day has none, and neither has one whose years' bank holidays are not known.
 */
export function statutoryDaysOf(plans: readonly Pick<Plan, 'receivedOn'>[]): readonly StatutoryDay[] {
  return plans.flatMap(({ receivedOn }) =>
    receivedOn === undefined
      ? []
      : clocks.flatMap(({ id, what }): StatutoryDay[] => {
          const day = deadlineDay(id, receivedOn)
          return day.kind === 'answered' ? [{ on: day.value, what }] : []
        })
  )
}
