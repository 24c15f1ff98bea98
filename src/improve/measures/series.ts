import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import { addMonths, monthsBetween } from '../../framework/months.ts'
import type { MeasuredValue, SeriesBreak } from './measure.ts'

/** The values in the order of their days. */
export function inOrder<Value extends Pick<MeasuredValue, 'asAt'>>(values: readonly Value[]): Value[] {
  return values.toSorted((one, other) => one.asAt.localeCompare(other.asAt))
}

/** Values between two breaks: only these can be compared with each other. */
export interface Run<Value> {
  /** The break that it begins with; undefined for the first run. */
  readonly since: SeriesBreak | undefined
  readonly values: readonly Value[]
}

/** The series in runs, oldest first: each begins with a break, but for the first. A run can be empty. */
export function runsOf<Value extends Pick<MeasuredValue, 'asAt'>>(
  values: readonly Value[],
  breaks: readonly SeriesBreak[]
): Run<Value>[] {
  const starts = [undefined, ...breaks.toSorted((one, other) => one.from.localeCompare(other.from))]
  const ordered = inOrder(values)
  return starts.map((since, place) => {
    const until = starts[place + 1]?.from
    const isWithin = ({ asAt }: Value) =>
      (since === undefined || asAt >= since.from) && (until === undefined || asAt < until)
    return { since, values: ordered.filter(isWithin) }
  })
}

/** The run that counts on a day: since the last break that lies on it or before. What is distance and trend is said of this. */
export function runOn<Value extends Pick<MeasuredValue, 'asAt'>>(
  values: readonly Value[],
  breaks: readonly SeriesBreak[],
  today: IsoDate
): Run<Value> {
  const begun = breaks.filter(({ from }) => from <= today)
  return runsOf(values, begun).at(-1) ?? { since: undefined, values: [] }
}

/** A hole in a series: no value between two that are further apart than the measure is counted. */
export interface Gap {
  readonly after: IsoDate
  readonly before: IsoDate
  /** How many values are missing, by the measure's own frequency; at least one. */
  readonly missing: number
}

/**
 * The holes in a series, oldest first. Figures come a few days early or late, so that a value counts as missing only
 * where half a period more than one has passed.
 */
export function gapsIn(values: readonly Pick<MeasuredValue, 'asAt'>[], everyMonths: number): Gap[] {
  const ordered = inOrder(values)
  return ordered.slice(1).flatMap(({ asAt }, place) => {
    const before = ordered[place]
    if (before === undefined) return []
    const missing = Math.round(monthsBetween(before.asAt, asAt) / everyMonths) - 1
    const isHole = monthsBetween(before.asAt, asAt) > everyMonths * 1.5
    return isHole && missing > 0 ? [{ after: before.asAt, before: asAt, missing }] : []
  })
}

/** Counting ends on the day that a value speaks of; so long after it, the value is asked for. */
const daysToCount = 14

/**
 * The day that the next value speaks of: a period after the last one; undefined while there is none, for then nobody
 * knows when counting begins.
 */
export function nextValueOn(last: IsoDate | undefined, everyMonths: number): IsoDate | undefined {
  return last && sameDayLater(last, everyMonths)
}

/** How many values are missing between the newest and a day, by the measure's own frequency: 0 where none is late yet. */
export function missingUntil(last: IsoDate | undefined, everyMonths: number, today: IsoDate): number {
  if (last === undefined) return 0
  let missing = 0
  while (addDays(sameDayLater(last, everyMonths * (missing + 1)), daysToCount) < today) missing += 1
  return missing
}

// What ends with a month goes on ending with it: after 30 April comes 31 May.
function sameDayLater(day: IsoDate, months: number): IsoDate {
  const endsMonth = addDays(day, 1).endsWith('-01')
  return endsMonth ? addDays(addMonths(addDays(day, 1), months), -1) : addMonths(day, months)
}
