import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { controlLimits, signalsIn } from './control-limits.ts'

const percent = { unit: 'percent', lowest: undefined, highest: undefined } as const
const first = isoDate('2025-01-01')

function series(figures: readonly number[]) {
  return figures.map((value, place) => ({ asAt: addDays(first, place * 30), value }))
}

describe('the limits of the usual ups and downs', () => {
  it('are the mean and 2.66 mean moving ranges either side', () => {
    // Moving ranges: 2, eleven times.
    const limits = controlLimits(series([60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62]), percent)
    expect(limits?.mean).toBe(61)
    expect(limits?.lower).toBeCloseTo(61 - 5.32)
    expect(limits?.upper).toBeCloseTo(61 + 5.32)
  })

  it('are not told of fewer than twelve values', () => {
    expect(controlLimits(series(Array.from({ length: 11 }, (_, place) => place)), percent)).toBeUndefined()
  })

  it('hold the mean between them, and never go beyond what a value can be', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 60 })
    fc.assert(
      fc.property(figures, (tenths) => {
        const limits = controlLimits(series(tenths.map((tenth) => tenth / 10)), percent)
        expect(limits).toBeDefined()
        if (limits === undefined) return
        expect(limits.lower).toBeLessThanOrEqual(limits.mean)
        expect(limits.upper).toBeGreaterThanOrEqual(limits.mean)
        expect(limits.lower).toBeGreaterThanOrEqual(0)
        expect(limits.upper).toBeLessThanOrEqual(100)
      })
    )
  })
})

describe('what is unusual', () => {
  const limits = { mean: 60, lower: 50, upper: 70 }
  it.each([
    ['nothing', [61, 59, 61, 59], []],
    ['one outside', [61, 71, 59], ['outside']],
    ['on the limit is inside', [61, 70, 50], []],
    ['seven on one side', [61, 61, 61, 61, 61, 61, 61], []],
    ['eight on one side', [61, 61, 61, 61, 61, 61, 61, 61], Array.from({ length: 8 }, () => 'run')],
    ['a value on the mean ends a run', [61, 61, 61, 61, 60, 61, 61, 61, 61], []],
    ['eight below, then above', [59, 59, 59, 59, 59, 59, 59, 59, 61], Array.from({ length: 8 }, () => 'run')]
  ])('%s', (_case, figures, marks) => {
    expect([...signalsIn(series(figures), limits).values()]).toEqual(marks)
  })
})
