import { describe, expect, it } from 'vitest'
import { readPeriods } from '../printed/inspection-dates.ts'
import { kindOfInspection, weekdaysOnSite } from './kind-of-inspection.ts'

describe('kindOfInspection', () => {
  it.each([
    ['30 October to 3 November 2023', 'ilacs-short', 5],
    ['11 to 13 July 2023', 'ilacs-short', 3],
    ['8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019', 'ilacs-short', 7],
    ['5 to 9 December 2022 and 13 to 15 February 2023', 'ilacs-short', 8],
    ['4 to 15 December 2023', 'ilacs-standard', 10],
    ['8 to 12 July 2024 and 5 to 9 August 2024', 'ilacs-standard', 10],
    ['30 April to 10 May 2019', 'ilacs-standard', 9]
  ])('%s is %s', (printed, kind, days) => {
    const periods = readPeriods(printed) ?? []
    expect(weekdaysOnSite(periods)).toBe(days)
    const { value, from } = kindOfInspection(periods)
    expect(value).toBe(kind)
    expect(from).toMatchObject({ inferred: 'dates' })
  })
})
