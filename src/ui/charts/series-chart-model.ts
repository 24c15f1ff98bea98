import { scaleLinear, scaleUtc } from 'd3-scale'

/** One value of a series. */
export interface SeriesPoint {
  /** ISO day. */
  readonly date: string
  readonly value: number
  /** As a page says it: "68%". */
  readonly figure: string
  /** Unusual by some rule: marked in shape as well as colour. */
  readonly mark: 'plain' | 'outside' | 'run'
}

export type SeriesEventKind = 'start' | 'due' | 'closed' | 'visit'

/** Something that happened, or is to, below the series at its day. */
export interface SeriesEvent {
  readonly date: string
  readonly kind: SeriesEventKind
  /** Short enough to stand in the drawing: "1.2". */
  readonly short: string
  /** In words: "Action 1.2 starts". */
  readonly words: string
}

/** A series as it is drawn. Values in `pieces` are joined by a line; between two pieces something is missing, or broke. */
export interface DrawnSeries {
  readonly pieces: readonly (readonly SeriesPoint[])[]
  /** Times without values, where there should be some. */
  readonly holes: readonly { readonly from: string; readonly to: string }[]
  readonly breaks: readonly { readonly date: string; readonly label: string }[]
  readonly target:
    | { readonly value: number; readonly date: string | undefined; readonly label: string }
    | undefined
  readonly baseline: { readonly value: number; readonly date: string; readonly label: string } | undefined
  readonly limits:
    | {
        readonly mean: number
        readonly lower: number
        readonly upper: number
        readonly from: string
        readonly to: string
      }
    | undefined
  readonly events: readonly SeriesEvent[]
  /** What a value can be: the axis never goes beyond it. */
  readonly lowest: number | undefined
  readonly highest: number | undefined
}

export const seriesSizes = {
  wide: { width: 760, left: 52, right: 108, top: 26, height: 250, words: 14, ticks: 7, lane: 22, letters: 8 },
  narrow: { width: 290, left: 38, right: 12, top: 26, height: 200, words: 12, ticks: 3, lane: 20, letters: 7 }
} as const
export type SeriesSize = keyof typeof seriesSizes

/** An event with the place of its mark, and the side on which its words have room. */
export interface PlacedEvent extends SeriesEvent {
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right'
}

/** Where everything stands in the drawing, in its own units from the top left. */
export interface SeriesLayout {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly x: (date: string) => number
  readonly y: (value: number) => number
  readonly valueTicks: readonly number[]
  readonly dayTicks: readonly { readonly x: number; readonly label: string }[]
  readonly events: readonly PlacedEvent[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayLong = 86_400_000

/** Lays a series out. The axis of time holds the series, its target and its events; that of values all that is drawn. */
export function seriesLayout(series: DrawnSeries, size: SeriesSize): SeriesLayout {
  const { width, left, right, top, height, ticks, lane, letters } = seriesSizes[size]
  const plot = { left, right: width - right, top, bottom: top + height }
  const [from, to] = daysOf(series)
  const across = scaleUtc([from, to], [plot.left + 8, plot.right - 8])
  const up = scaleLinear(valuesOf(series), [plot.bottom - 8, plot.top + 8])
  const x = (date: string) => across(new Date(date))
  const first = plot.bottom + 44
  const placed = placedEvents(series.events, x, { lane, letters, first, right: width })
  const lowest = Math.max(plot.bottom + 28, ...placed.map((event) => event.y + 10))
  const isLong = to.getTime() - from.getTime() > 80 * dayLong
  return {
    ...{ width, height: lowest, plot, x, y: up },
    valueTicks: up.ticks(5),
    dayTicks: across.ticks(ticks).map((tick) => ({ x: across(tick), label: dayLabel(tick, isLong) })),
    events: placed
  }
}

function dayLabel(tick: Date, isLong: boolean): string {
  const month = months[tick.getUTCMonth()] ?? ''
  if (!isLong) return `${tick.getUTCDate()} ${month}`
  return tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : month
}

function daysOf({ pieces, holes, target, baseline, breaks, events }: DrawnSeries): readonly [Date, Date] {
  const days = [
    ...pieces.flat().map(({ date }) => date),
    ...breaks.map(({ date }) => date),
    ...events.map(({ date }) => date),
    ...holes.map(({ to }) => to),
    ...[target?.date, baseline?.date].flatMap((date) => date ?? [])
  ].map((date) => Date.parse(date))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (days.length === 0) return [new Date(0), new Date(dayLong)]
  // One day alone stands in the middle of two months.
  return first === last
    ? [new Date(first - 30 * dayLong), new Date(last + 30 * dayLong)]
    : [new Date(first), new Date(last)]
}

function valuesOf({
  pieces,
  target,
  baseline,
  limits,
  lowest,
  highest
}: DrawnSeries): readonly [number, number] {
  const values = [
    ...pieces.flat().map(({ value }) => value),
    ...[target?.value, baseline?.value, limits?.lower, limits?.upper].flatMap((value) => value ?? [])
  ]
  if (values.length === 0) return [0, 1]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = least === most ? Math.max(1, Math.abs(least) * 0.1) : (most - least) * 0.12
  // What a value can be bounds the axis, but never so that something drawn falls out of it.
  const bottom = Math.max(least - margin, Math.min(lowest ?? Number.NEGATIVE_INFINITY, least))
  const upper = Math.min(most + margin, Math.max(highest ?? Number.POSITIVE_INFINITY, most))
  return bottom === upper ? [bottom - 1, upper + 1] : [bottom, upper]
}

interface Lanes {
  readonly lane: number
  readonly letters: number
  readonly first: number
  readonly right: number
}

/** The events in lanes below each other, so that no two cover each other's words; at the right edge these stand on the left. */
function placedEvents(
  events: readonly SeriesEvent[],
  x: (date: string) => number,
  { lane, letters, first, right }: Lanes
): PlacedEvent[] {
  const ends: number[] = []
  return events
    .map((event) => {
      const [at, long] = [x(event.date), 10 + event.short.length * letters]
      const side: PlacedEvent['side'] = at + long > right ? 'left' : 'right'
      return side === 'left'
        ? { event, at, side, from: at - long, to: at + 8 }
        : { event, at, side, from: at - 8, to: at + long }
    })
    .toSorted((one, other) => one.from - other.from)
    .map(({ event, at, side, from, to }) => {
      const free = ends.findIndex((end) => end < from)
      const place = free === -1 ? ends.length : free
      ends[place] = to
      return { ...event, x: at, y: first + place * lane, side }
    })
}

/** A label beside a line, as near to it as it can be without covering another. */
export interface SideLabel {
  readonly y: number
  readonly text: string
  readonly weight: 'strong' | 'plain'
}

/** Moves labels apart that would cover each other, in the order of their lines; between top and bottom where they fit. */
export function spreadLabels(
  labels: readonly SideLabel[],
  apart: number,
  { top, bottom }: { readonly top: number; readonly bottom: number }
): SideLabel[] {
  const placed: SideLabel[] = []
  for (const label of labels.toSorted((one, other) => one.y - other.y)) {
    const above = placed.at(-1)
    placed.push({
      ...label,
      y: above === undefined ? Math.max(top, label.y) : Math.max(above.y + apart, label.y)
    })
  }
  const over = (placed.at(-1)?.y ?? bottom) - bottom
  return over <= 0 ? placed : pushedUp(placed, apart, bottom)
}

function pushedUp(placed: readonly SideLabel[], apart: number, bottom: number): SideLabel[] {
  const upwards: SideLabel[] = []
  for (const label of placed.toReversed()) {
    const below = upwards.at(-1)
    upwards.push({
      ...label,
      y: below === undefined ? Math.min(bottom, label.y) : Math.min(below.y - apart, label.y)
    })
  }
  return upwards.toReversed()
}
