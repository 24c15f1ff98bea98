import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DrawnSeries, type SeriesPoint, seriesLayout, spreadLabels } from './series-chart-model.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((offset) => {
  const date = new Date(Date.UTC(2020, 0, 1 + offset))
  return date.toISOString().slice(0, 10)
})
const value = fc.double({ min: -1000, max: 1000, noNaN: true })
const whole = fc.integer({ min: -1000, max: 1000 })
const point: fc.Arbitrary<SeriesPoint> = fc.record({
  ...{ date: day, value, figure: fc.constant('1'), mark: fc.constantFrom('plain', 'outside', 'run') }
})
const series: fc.Arbitrary<DrawnSeries> = fc.record({
  pieces: fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  holes: fc.constant([]),
  breaks: fc.array(fc.record({ date: day, label: fc.constant('New definition') }), { maxLength: 2 }),
  target: fc.option(fc.record({ value, date: fc.option(day, { nil: undefined }), label: fc.constant('') }), {
    nil: undefined
  }),
  baseline: fc.option(fc.record({ value, date: day, label: fc.constant('') }), { nil: undefined }),
  limits: fc.constant(undefined),
  events: fc.array(
    fc.record({
      ...{ date: day, kind: fc.constantFrom('start', 'due', 'closed', 'visit'), short: fc.constant('1.2') },
      words: fc.string()
    }),
    { maxLength: 12 }
  ),
  lowest: fc.constantFrom(undefined, -2000, 0),
  highest: fc.constantFrom(undefined, 100, 2000)
})

describe('the drawing of a series', () => {
  it('holds everything that is drawn', () => {
    fc.assert(
      fc.property(series, fc.constantFrom('wide', 'narrow'), (drawn, size) => {
        const { plot, width, height, x, y, events } = seriesLayout(drawn, size)
        const { target, baseline } = drawn
        const marks = [...drawn.pieces.flat(), ...(baseline === undefined ? [] : [baseline])]
        const across = [...marks, ...drawn.breaks, ...drawn.events].map(({ date }) => x(date))
        const up = [...marks, ...(target === undefined ? [] : [target])].map((one) => y(one.value))
        for (const at of across) {
          expect(at).toBeGreaterThanOrEqual(plot.left)
          expect(at).toBeLessThanOrEqual(plot.right)
        }
        for (const at of up) {
          expect(at).toBeGreaterThanOrEqual(plot.top)
          expect(at).toBeLessThanOrEqual(plot.bottom)
        }
        for (const event of events) {
          expect(event.y).toBeGreaterThan(plot.bottom)
          expect(event.y).toBeLessThan(height)
          expect(event.x).toBeLessThanOrEqual(width)
        }
      })
    )
  })

  it('never lets the words of two events cover each other', () => {
    fc.assert(
      fc.property(series, (drawn) => {
        const { events, width } = seriesLayout(drawn, 'narrow')
        const spans = events.map(({ x, y, side, short }) => {
          const long = 10 + short.length * 7
          return side === 'right' ? { y, from: x - 8, to: x + long } : { y, from: x - long, to: x + 8 }
        })
        for (const [place, span] of spans.entries()) {
          expect(span.to).toBeLessThanOrEqual(width)
          for (const other of spans.slice(place + 1)) {
            if (other.y === span.y) expect(other.from > span.to || other.to < span.from).toBe(true)
          }
        }
      })
    )
  })

  it('is drawn the higher, the more a value is', () => {
    fc.assert(
      fc.property(series, whole, whole, (drawn, one, other) => {
        const { y } = seriesLayout(drawn, 'wide')
        expect(Math.sign(y(one) - y(other))).toBe(-Math.sign(one - other) + 0)
      })
    )
  })

  it.each([
    [
      [10, 12, 14],
      [10, 28, 46]
    ],
    [
      [90, 95, 100],
      [64, 82, 100]
    ],
    [
      [20, 60],
      [20, 60]
    ]
  ])('keeps the words beside its lines apart: %j', (wanted, placed) => {
    const labels = wanted.map((y) => ({ y, text: `${y}`, weight: 'plain' as const }))
    expect(spreadLabels(labels, 18, { top: 0, bottom: 100 }).map(({ y }) => y)).toEqual(placed)
  })
})
