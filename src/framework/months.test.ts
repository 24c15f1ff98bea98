import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, isoDate } from './iso-date.ts'
import { addMonths, monthAndYear, monthsBetween } from './months.ts'

it.each([
  ['2022-02-21', 36, '2025-02-21'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2023-08-31', 30, '2026-02-28'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2023-12-01', 1, '2024-01-01']
])('%s and %i months is %s', (day, months, result) => {
  expect(addMonths(isoDate(day), months)).toBe(result)
})

it('never leaves the month that is meant, and keeps the order of days', () => {
  const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(isoDate('1990-01-01'), count))
  fc.assert(
    fc.property(days, days, fc.integer({ min: -200, max: 200 }), (one, other, months) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one]
      expect(addMonths(earlier, months) <= addMonths(later, months)).toBe(true)
      expect(Math.abs(monthsBetween(one, addMonths(one, months)) - months)).toBeLessThan(0.2)
    })
  )
})

it('counts months by their length, and names them', () => {
  expect(monthsBetween(isoDate('2022-02-21'), isoDate('2025-06-30'))).toBeCloseTo(40.25, 1)
  expect(monthAndYear(isoDate('2027-09-03'))).toBe('September 2027')
})
