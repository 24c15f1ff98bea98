import {
  addDays,
  compareDates,
  daysBetween,
  type IsoDate,
  isoDate,
  monthName
} from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import type { StatutoryDay } from './statutory-days.ts'

/** From the first day of a month to the last day of a month. */
export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The measures of a drawing, in its own units. */
export interface TimelineSize {
  /** Where the months begin, right of the actions' names; 0 where a name stands above its bar. */
  readonly left: number
  /** How wide the months are together. */
  readonly months: number
  readonly row: number
  /** The least room for a month's name. */
  readonly tick: number
}

/** Where an action stands in the drawing. What it has no day for is not drawn. */
export interface TimelineBar {
  readonly key: string
  readonly y: number
  /** From its start to its due day, where it has both. */
  readonly bar: { readonly x: number; readonly width: number } | undefined
  /** Where it starts; undefined where no start is drawn. */
  readonly start: number | undefined
  /** Where it is due; undefined where no due day is drawn. */
  readonly due: number | undefined
  /** The days that it was due before, oldest first. */
  readonly slips: readonly number[]
}

export interface MonthTick {
  readonly x: number
  /** "Mar", and the year where it changes: "Jan 2027". */
  readonly text: string
}

export interface TimelineDrawing {
  readonly span: Span
  readonly width: number
  readonly height: number
  readonly ticks: readonly MonthTick[]
  readonly bars: readonly TimelineBar[]
  readonly today: number | undefined
  readonly statutory: readonly { readonly x: number; readonly key: string }[]
}

/** Longer plans are drawn, but no day is drawn that lies further from today than this: it is a slip of the keyboard. */
const mostMonths = 120

/**
 * The months that all days of the actions lie in, and today, and those days of their plans that come later. A day of a
 * plan that lies before all actions is said in words, for the years between would leave the bars no room; so would days
 * further from today than ten years, which are left out.
 */
export function spanOf(
  actions: readonly ListedAction[],
  statutory: readonly StatutoryDay[],
  today: IsoDate
): Span {
  const near = (day: IsoDate) => Math.abs(daysBetween(today, day)) <= (mostMonths / 12) * 366
  const ofActions = [
    today,
    ...actions.flatMap(({ startsOn, dueOn, slips }) => [startsOn, dueOn, ...slips.map(({ from }) => from)])
  ]
    .filter((day) => day !== undefined)
    .filter(near)
    .toSorted(compareDates)
  const [first = today] = ofActions
  const ofPlans = statutory.map(({ on }) => on).filter((on) => on > first && near(on))
  const last = [...ofActions, ...ofPlans].toSorted(compareDates).at(-1) ?? today
  return { from: firstOfMonth(first), to: addDays(addMonths(firstOfMonth(last), 1), -1) }
}

/** Every action as a bar in a row of its own, over the months of the span. */
export function timelineDrawing(
  actions: readonly ListedAction[],
  statutory: readonly StatutoryDay[],
  today: IsoDate,
  size: TimelineSize
): TimelineDrawing {
  const span = spanOf(actions, statutory, today)
  const days = daysBetween(span.from, span.to) + 1
  const at = (day: IsoDate | undefined): number | undefined =>
    day === undefined || day < span.from || day > span.to
      ? undefined
      : size.left + ((daysBetween(span.from, day) + 0.5) / days) * size.months
  return {
    span,
    width: size.left + size.months,
    height: actions.length * size.row,
    ticks: ticksOf(span, days, size),
    bars: actions.map(({ id, startsOn, dueOn, slips }, place) => {
      const [start, due] = [at(startsOn), at(dueOn)]
      return {
        key: id,
        y: place * size.row,
        bar: start === undefined || due === undefined ? undefined : { x: start, width: due - start },
        start,
        due,
        slips: slips.map(({ from }) => at(from)).filter((x) => x !== undefined)
      }
    }),
    today: at(today),
    statutory: statutory.flatMap(({ on, key }) => {
      const x = at(on)
      return x === undefined ? [] : [{ x, key }]
    })
  }
}

/** The names of months with room between them: each, or each third, sixth or twelfth. */
function ticksOf(span: Span, days: number, { left, months, tick }: TimelineSize): MonthTick[] {
  const firsts: IsoDate[] = []
  for (let month = span.from; month <= span.to; month = addMonths(month, 1)) firsts.push(month)
  const step = [1, 3, 6, 12].find((every) => (firsts.length / every) * tick <= months) ?? 24
  const shown = firsts.filter(
    (month) => (monthOf(month) - 1) % Math.min(step, 12) === 0 || firsts.length < step
  )
  return shown.map((month, place) => ({
    x: left + (daysBetween(span.from, month) / days) * months,
    text:
      place === 0 || monthOf(month) === 1
        ? `${monthName(monthOf(month)).slice(0, 3)} ${month.slice(0, 4)}`
        : monthName(monthOf(month)).slice(0, 3)
  }))
}

function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7))
}

function firstOfMonth(day: IsoDate): IsoDate {
  return isoDate(`${day.slice(0, 7)}-01`)
}
