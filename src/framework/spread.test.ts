import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

it.each([
  [[3], { shortest: 3, middle: 3, longest: 3 }],
  [[3, 1], { shortest: 1, middle: 2, longest: 3 }],
  [[9, 1, 4], { shortest: 1, middle: 4, longest: 9 }],
  [[10, 9, 2, 1], { shortest: 1, middle: 5.5, longest: 10 }],
  [[], undefined]
])('of %j', (measures, spread) => {
  expect(spreadOf(measures)).toEqual(spread)
})

it('is in order, whatever the order given, with as many at or below the middle as at or above', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 }), (measures) => {
      const spread = spreadOf(measures)
      if (spread === undefined) throw new Error('nothing')
      expect(spreadOf(measures.toReversed())).toEqual(spread)
      expect(spread.shortest <= spread.middle && spread.middle <= spread.longest).toBe(true)
      const [below, above] = [
        measures.filter((one) => one <= spread.middle),
        measures.filter((one) => one >= spread.middle)
      ]
      expect(below.length * 2).toBeGreaterThanOrEqual(measures.length)
      expect(above.length * 2).toBeGreaterThanOrEqual(measures.length)
    })
  )
})
