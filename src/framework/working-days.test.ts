import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays, calendarRange } from './bank-holidays.ts'
import type { IsoDate } from './iso-date.ts'
import { dayFromNumber, dayNumber, isoDate, isWeekend } from './iso-date.ts'
import type { CalendarAnswer } from './working-days.ts'
import {
  addWorkingDays,
  isWorkingDay,
  lastIssueDay,
  orUndefined,
  outsideInWords,
  workingDaysBetween
} from './working-days.ts'

function given<Value>(answer: CalendarAnswer<Value>): Value {
  if (answer.kind !== 'answered') throw new Error(outsideInWords(answer))
  return answer.value
}

describe('the vectors of the domain reference, each matched to a public date', () => {
  it.each([
    ['2023-05-09', 70, '2023-08-16', 'Stockton, cabinet minute'],
    ['2016-11-28', 70, '2017-03-09', 'Kirklees, decision'],
    ['2022-05-09', 30, '2022-06-22', 'Leeds, Executive Board'],
    ['2022-05-09', 70, '2022-08-17', 'Leeds, statement of action'],
    ['2026-02-05', 5, '2026-02-12', 'Herefordshire, call-in']
  ])('%s and %i working days is %s (%s)', (from, count, result) => {
    expect(given(addWorkingDays(isoDate(from), count))).toBe(result)
  })

  it.each([
    ['2022-03-04', '2022-05-09', 43, 'Leeds'],
    ['2022-03-04', '2022-04-19', 30, 'Bath and North East Somerset'],
    ['2019-10-04', '2019-11-04', 21, 'St Helens'],
    ['2024-06-07', '2024-07-16', 27, 'Greenwich'],
    ['2016-11-25', '2017-03-09', 71, 'Kirklees, from the date of the report']
  ])('from %s to %s are %i (%s)', (from, to, count) => {
    expect(given(workingDaysBetween(isoDate(from), isoDate(to)))).toBe(count)
  })

  it('gives 6 September 2021 as the last day to issue papers for 14 September, five clear days ahead', () => {
    expect(given(lastIssueDay(isoDate('2021-09-14'), 5))).toBe('2021-09-06')
  })

  it('gives 3 May 2022 for the scrutiny board of 11 May: the early May bank holiday is not a clear day', () => {
    expect(given(lastIssueDay(isoDate('2022-05-11'), 5))).toBe('2022-05-03')
    expect(given(lastIssueDay(isoDate('2022-05-10'), 5))).toBe('2022-04-29')
  })
})

describe('counting', () => {
  it.each([
    ['2022-12-23', 1, '2022-12-28'],
    ['2022-06-01', 1, '2022-06-06'],
    ['2022-03-05', 1, '2022-03-07'],
    ['2022-03-07', -1, '2022-03-04'],
    ['2022-03-05', 0, '2022-03-05']
  ])('%s and %i is %s', (from, count, result) => {
    expect(given(addWorkingDays(isoDate(from), count))).toBe(result)
  })

  it('leaves the start out and takes the end in', () => {
    expect(given(workingDaysBetween(isoDate('2022-03-04'), isoDate('2022-03-04')))).toBe(0)
    expect(given(workingDaysBetween(isoDate('2022-03-04'), isoDate('2022-03-07')))).toBe(1)
    expect(given(workingDaysBetween(isoDate('2022-03-07'), isoDate('2022-03-04')))).toBe(-1)
  })
})

const day = fc
  .integer({ min: dayNumber(isoDate('2010-01-01')), max: dayNumber(isoDate('2026-12-31')) })
  .map(dayFromNumber)
const count = fc.integer({ min: 0, max: 250 })

describe('for every day and number', () => {
  it('adding and then counting gives the number back, forwards and backwards', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 250 }), (from, n) => {
        expect(given(workingDaysBetween(from, given(addWorkingDays(from, n))))).toBe(n)
      })
    )
  })

  it('adding never ends on a day that is not worked', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 250 }), (from, n) => {
        const end = given(addWorkingDays(from, n))
        expect(isWeekend(end) || bankHolidays.has(end)).toBe(false)
      })
    )
  })

  it('a later start or a larger number never ends earlier', () => {
    fc.assert(
      fc.property(day, day, count, count, (one, other, n, more) => {
        const [early, late] = one <= other ? [one, other] : [other, one]
        expect(given(addWorkingDays(early, n)) <= given(addWorkingDays(late, n))).toBe(true)
        expect(given(addWorkingDays(early, n)) <= given(addWorkingDays(early, n + more))).toBe(true)
      })
    )
  })

  it('counts add up over a day between', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 3, maxLength: 3 }), (days) => {
        const [a, b, c] = days.toSorted() as [IsoDate, IsoDate, IsoDate]
        expect(given(workingDaysBetween(a, b)) + given(workingDaysBetween(b, c))).toBe(
          given(workingDaysBetween(a, c))
        )
      })
    )
  })

  it('exactly the asked clear working days lie between issue and meeting', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 28 }), (meeting, clear) => {
        const issue = given(lastIssueDay(meeting, clear))
        let between = 0
        for (let n = dayNumber(issue) + 1; n < dayNumber(meeting); n += 1) {
          if (given(isWorkingDay(dayFromNumber(n)))) between += 1
        }
        expect(between).toBe(clear)
      })
    )
  })
})

describe('outside the loaded years', () => {
  it.each([
    addWorkingDays(isoDate('2008-12-31'), 1),
    addWorkingDays(isoDate('2029-01-02'), 0),
    addWorkingDays(isoDate('2028-12-29'), 1),
    addWorkingDays(isoDate('2009-01-05'), -3),
    workingDaysBetween(isoDate('2028-12-01'), isoDate('2029-01-05')),
    workingDaysBetween(isoDate('2031-01-01'), isoDate('2020-01-01')),
    isWorkingDay(isoDate('2031-03-03')),
    lastIssueDay(isoDate('2009-01-05'), 28)
  ])('says so and gives no answer (%#)', (answer) => {
    expect(answer).toMatchObject({ kind: 'outside-the-calendar', ...calendarRange })
    expect(orUndefined<unknown>(answer)).toBeUndefined()
  })

  it('says it in words', () => {
    const answer = addWorkingDays(isoDate('2028-12-29'), 1)
    expect(answer.kind === 'outside-the-calendar' && outsideInWords(answer)).toBe(
      'Bank holidays are known from 2009 to 2028, and this needs 2029.'
    )
  })
})
