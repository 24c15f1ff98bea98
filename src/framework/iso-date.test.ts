import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDates,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isoDate,
  longDate,
  monthName,
  parseIsoDate,
  weekdayOf
} from './iso-date.ts'
import {
  datePrecision,
  earliestDay,
  exactDay,
  latestDay,
  longPartialDate,
  parsePartialDate
} from './partial-date.ts'

describe('parseIsoDate', () => {
  it.each(['2022-02-28', '2024-02-29', ' 2022-05-09 '])('reads %j', (text) => {
    expect(parseIsoDate(text)).toBe(text.trim())
  })

  it.each([
    '2022-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-5-9',
    '09/05/2022',
    '20220509',
    '2022-05-09T10:00',
    ''
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeUndefined()
  })
})

describe('the calendar', () => {
  it.each([
    ['1970-01-01', 'Thursday'],
    ['2022-02-14', 'Monday'],
    ['2022-03-04', 'Friday'],
    ['1969-12-28', 'Sunday']
  ])('%s was a %s', (day, name) => {
    expect(weekdayOf(isoDate(day))).toBe(name)
  })

  it('crosses months, leap days and the change of the clocks', () => {
    expect(addDays(isoDate('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(isoDate('2022-03-26'), 2)).toBe('2022-03-28')
    expect(daysBetween(isoDate('2022-02-21'), isoDate('2022-03-04'))).toBe(11)
  })

  it('numbers days there and back, and orders them as it orders their text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 50_000 }),
        fc.integer({ min: -3000, max: 3000 }),
        (n, step) => {
          const day = dayFromNumber(n)
          expect(dayNumber(day)).toBe(n)
          const other = addDays(day, step)
          expect(daysBetween(day, other)).toBe(step)
          expect(Math.sign(compareDates(other, day))).toBe(Math.sign(step))
        }
      )
    )
  })

  it('is written out in words', () => {
    expect(longDate(isoDate('2027-03-03'))).toBe('3 March 2027')
  })

  it('takes a wrong day in the code for the bug it is', () => {
    expect(() => isoDate('2022-02-30')).toThrow(/2022-02-30/)
    expect(() => monthName(13)).toThrow(/13/)
  })
})

describe('a date known in part', () => {
  it.each([
    ['2011', 'year', '2011-01-01', '2011-12-31', '2011'],
    ['2021-04', 'month', '2021-04-01', '2021-04-30', 'April 2021'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2020-12', 'month', '2020-12-01', '2020-12-31', 'December 2020'],
    ['2021-07-20', 'day', '2021-07-20', '2021-07-20', '20 July 2021']
  ])('%s is known to the %s', (text, precision, first, last, words) => {
    const date = parsePartialDate(text)
    if (date === undefined) throw new Error(`${text} was not read`)
    expect(datePrecision(date)).toBe(precision)
    expect([earliestDay(date), latestDay(date)]).toEqual([first, last])
    expect(longPartialDate(date)).toBe(words)
    expect(exactDay(date)).toBe(precision === 'day' ? text : undefined)
  })

  it.each(['', '21', '2021-13', '2021-4', '2021-02-30', 'April 2021'])('refuses %j', (text) => {
    expect(parsePartialDate(text)).toBeUndefined()
  })
})
