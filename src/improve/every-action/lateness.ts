import type { IsoDate } from '../../framework/iso-date.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'

/** Whether its due day has passed while it is still worked on: what is done and waits to be closed is not overdue. */
export function isOverdue(
  { dueOn, progress, closedOn }: Pick<ListedAction, 'dueOn' | 'progress' | 'closedOn'>,
  today: IsoDate
): boolean {
  return dueOn !== undefined && dueOn < today && progress !== 'done' && closedOn === undefined
}

/** How often its due day was put off: to a later one, or to none. What was brought forward did not slip. */
export function timesPutOff({ slips }: Pick<ListedAction, 'slips'>): number {
  return slips.filter(({ from, to }) => from !== undefined && (to === undefined || to > from)).length
}
