import type { DeadlineClock } from '../../../framework/deadline-clocks.ts'

/** Whether the plan was first submitted in time, to go on after the day: ", within its 70 working days"; empty where no clock ran. */
export function lateWords(clocks: readonly DeadlineClock[]): string {
  const clock = clocks.find(({ id }) => id === 'action-plan' || id === 'final-priority-plan')
  if (clock?.day === undefined) return ''
  return clock.state === 'met-late' ? `: late. ${clock.counts ?? ''}` : ', in time'
}
