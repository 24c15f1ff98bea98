import { expect, it } from 'vitest'
import { dayInEngland, endOfDayInEngland, startOfDayInEngland } from './day-in-england.ts'
import { isoDate } from './iso-date.ts'

it.each([
  ['2026-01-31T23:59:59Z', '2026-01-31'],
  ['2026-07-31T22:59:59Z', '2026-07-31'],
  ['2026-07-31T23:00:00Z', '2026-08-01']
])('%s is %s in England', (moment, day) => {
  expect(dayInEngland(new Date(moment))).toBe(day)
})

it.each([
  ['2026-01-31', '2026-01-31T00:00:00Z', '2026-02-01T00:00:00Z'],
  ['2026-08-01', '2026-07-31T23:00:00Z', '2026-08-01T23:00:00Z'],
  // The clocks go forward, and back.
  ['2026-03-29', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'],
  ['2026-10-25', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z']
])('%s begins at %s and ends before %s', (day, begins, ends) => {
  expect(startOfDayInEngland(isoDate(day))).toEqual(new Date(begins))
  expect(endOfDayInEngland(isoDate(day))).toEqual(new Date(ends))
})
