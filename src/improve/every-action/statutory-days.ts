import { clockStateWords, type DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Plan, PlanId } from '../action-plan/plan.ts'

/** A day by which one of the plans among those shown has to do something: a clock of the plan, as its own page counts it. */
export interface StatutoryDay {
  readonly key: string
  readonly on: IsoDate
  /** The title of the plan. */
  readonly plan: string
  /** "Overdue". */
  readonly state: string
  /** "The written statement of proposed action was due on 17 August 2022: 70 working days from the report." */
  readonly says: string
}

/** The days of these plans' clocks, the first first; a clock whose years' bank holidays are not known has none. */
export function statutoryDaysOf(
  plans: readonly Pick<Plan, 'id' | 'title'>[],
  clocks: ReadonlyMap<PlanId, readonly DeadlineClock[]>
): readonly StatutoryDay[] {
  return plans
    .flatMap(({ id: plan, title }) =>
      (clocks.get(plan) ?? []).flatMap(({ id, day, state, says }): StatutoryDay[] =>
        day === undefined
          ? []
          : [{ key: `${plan} ${id}`, on: day, plan: title, state: clockStateWords(state), says }]
      )
    )
    .toSorted((one, other) => one.on.localeCompare(other.on))
}
