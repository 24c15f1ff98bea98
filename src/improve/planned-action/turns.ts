import type { IsoDate } from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'
import type { PlannedAction } from './planned-action.ts'

const turnAtEnd = / \((\d+)\)$/

/** The reference of the next turn of an action that comes again: "1.2 (2)" after "1.2", "1.2 (3)" after that. */
export function nextReference(reference: string): string {
  const turn = turnAtEnd.exec(reference)?.[1]
  return turn === undefined ? `${reference} (2)` : `${reference.replace(turnAtEnd, '')} (${Number(turn) + 1})`
}

/**
 * The days of the next turn: both so many months later, counted from the days of this turn and not from when it was
 * done, so that a turn that was late does not push all that follow. Undefined where it does not come again.
 */
export function nextTurnDays({
  startsOn,
  dueOn,
  repeatsMonths
}: Pick<PlannedAction, 'startsOn' | 'dueOn' | 'repeatsMonths'>):
  | { readonly startsOn: IsoDate | undefined; readonly dueOn: IsoDate }
  | undefined {
  if (repeatsMonths === undefined || dueOn === undefined) return undefined
  return { startsOn: startsOn && addMonths(startsOn, repeatsMonths), dueOn: addMonths(dueOn, repeatsMonths) }
}

/** The next reference as the plan numbers its actions: after 1.1 and 1.10 it is 1.11; 1.1 in a plan without numbers. */
export function freeReference(taken: readonly string[]): string {
  const numbers = taken.flatMap((reference) => {
    const [, before, last] = /^(.*?)(\d+)$/.exec(reference.replace(turnAtEnd, '')) ?? []
    return before === undefined || last === undefined ? [] : [{ before, last: Number(last) }]
  })
  const inNumbers = new Intl.Collator('en-GB', { numeric: true })
  const newest = numbers.toSorted(
    (one, other) => inNumbers.compare(one.before, other.before) || one.last - other.last
  )
  const end = newest.at(-1)
  return end === undefined ? '1.1' : `${end.before}${end.last + 1}`
}
