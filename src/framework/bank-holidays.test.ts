import { describe, expect, it } from 'vitest'
import { bankHoliday, bankHolidays, calendarRange } from './bank-holidays.ts'
import type { IsoDate, Weekday } from './iso-date.ts'
import { addDays, isoDate, isWeekend, weekdayOf } from './iso-date.ts'

const years = Array.from({ length: 20 }, (_, index) => 2009 + index)

/** Easter Sunday by the anonymous Gregorian rule. */
function easter(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return isoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

function on(from: IsoDate, wanted: Weekday, step: 1 | -1): IsoDate {
  return weekdayOf(from) === wanted ? from : on(addDays(from, step), wanted, step)
}

/** New Year's, Christmas and Boxing Day on a weekend move to the next day that is free. */
function substitutes(year: number): readonly IsoDate[] {
  const kept: IsoDate[] = []
  for (const fixed of [isoDate(`${year}-01-01`), isoDate(`${year}-12-25`), isoDate(`${year}-12-26`)]) {
    if (!isWeekend(fixed)) kept.push(fixed)
  }
  for (const fixed of [isoDate(`${year}-01-01`), isoDate(`${year}-12-25`), isoDate(`${year}-12-26`)]) {
    let day = fixed
    while (isWeekend(day) || (day !== fixed && kept.includes(day))) day = addDays(day, 1)
    if (day !== fixed) kept.push(day)
  }
  return kept
}

const moved = new Map([
  ['2012-05-28', '2012-06-04'],
  ['2020-05-04', '2020-05-08'],
  ['2022-05-30', '2022-06-02']
])
const once = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']

describe('the bank holidays of England and Wales', () => {
  it.each(years)('of %i are those the rules give, with the moves and the one-offs', (year) => {
    const sunday = easter(year)
    const ruled = [
      ...substitutes(year),
      addDays(sunday, -2),
      addDays(sunday, 1),
      on(isoDate(`${year}-05-01`), 'Monday', 1),
      on(isoDate(`${year}-05-31`), 'Monday', -1),
      on(isoDate(`${year}-08-31`), 'Monday', -1)
    ].map((day) => moved.get(day) ?? day)
    const expected = [...ruled, ...once.filter((day) => day.startsWith(String(year)))].sort()
    expect([...bankHolidays.keys()].filter((day) => day.startsWith(String(year))).sort()).toEqual(expected)
  })

  it('fill the whole range and nothing else', () => {
    const days = [...bankHolidays.keys()].sort()
    expect(days.at(0)?.slice(0, 4)).toBe(calendarRange.from.slice(0, 4))
    expect(days.at(-1)?.slice(0, 4)).toBe(calendarRange.to.slice(0, 4))
    expect(days.filter(isWeekend)).toEqual([])
  })

  it('have names', () => {
    expect(bankHoliday(isoDate('2022-09-19'))).toBe('State funeral of Queen Elizabeth II')
    expect(bankHoliday(isoDate('2024-03-29'))).toBe('Good Friday')
    expect(bankHoliday(isoDate('2024-03-28'))).toBeUndefined()
  })
})
