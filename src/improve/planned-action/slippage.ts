import { daysBetween, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import type { Slip } from './history.ts'

/** How far a due day was moved in all. */
export interface Slippage {
  /** Every day that it was due, in the order in which it was; the last is the one that holds. */
  readonly days: readonly IsoDate[]
  /** Calendar days from the first to the last; negative where it was brought forward. */
  readonly total: number
  /** "It was first due on 31 March 2027, and was moved twice: 61 days later in all." */
  readonly sentence: string
}

/** The history of a due day; undefined where it was never moved. A day that was first set late is no move. */
export function slippageOf(slips: readonly Slip[], dueOn: IsoDate | undefined): Slippage | undefined {
  const moves = slips.filter(({ from }) => from !== undefined)
  const days = [...moves.flatMap(({ from }) => from ?? []), ...(dueOn === undefined ? [] : [dueOn])]
  const [first] = days
  if (moves.length === 0 || first === undefined) return undefined
  const total = dueOn === undefined ? 0 : daysBetween(first, dueOn)
  const sense = total > 0 ? 'later' : 'earlier'
  const inAll = total === 0 ? 'the same day in the end' : `${count(Math.abs(total), 'day')} ${sense} in all`
  const held = dueOn === undefined ? 'no day is set now' : inAll
  return {
    ...{ days, total },
    sentence: `It was first due on ${longDate(first)}, and was moved ${times(moves.length)}: ${held}.`
  }
}

function times(moves: number): string {
  if (moves === 1) return 'once'
  return moves === 2 ? 'twice' : `${moves} times`
}
