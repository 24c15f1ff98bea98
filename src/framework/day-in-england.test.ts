import { expect, it } from 'vitest'
import { dayInEngland } from './day-in-england.ts'

it.each([
  ['2026-01-31T23:59:59Z', '2026-01-31'],
  ['2026-07-31T22:59:59Z', '2026-07-31'],
  ['2026-07-31T23:00:00Z', '2026-08-01']
])('%s is %s in England', (moment, day) => {
  expect(dayInEngland(new Date(moment))).toBe(day)
})
