import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarRange } from './bank-holidays.ts'
import { type DeadlineId, deadlineDay, deadlines } from './deadlines.ts'
import { addDays, dayNumber, isoDate } from './iso-date.ts'
import { isWorkingDay } from './working-days.ts'

const ids = Object.keys(deadlines) as DeadlineId[]

describe('a deadline', () => {
  // The days are public: Leeds’ board met on the first, Stockton’s cabinet minute gives the second.
  it.each([
    ['publish-report', '2022-05-09', '2022-06-22'],
    ['action-plan', '2023-05-09', '2023-08-16'],
    ['action-plan', '2022-05-09', '2022-08-17'],
    ['draft-priority-plan', '2027-02-03', '2027-03-03'],
    // Easter and the early May holiday lie between.
    ['draft-priority-plan', '2027-03-22', '2027-04-21'],
    ['joint-notice', '2027-04-06', '2027-03-19'],
    // Christmas Day, the day kept for Boxing Day and New Year’s Day lie between; the last ends before Good Friday.
    ['draft-priority-plan', '2026-12-14', '2027-01-14'],
    ['final-priority-plan', '2026-12-14', '2027-03-25'],
    // A leap day is a working day like any other.
    ['draft-priority-plan', '2028-02-14', '2028-03-13'],
    ['draft-priority-plan', '2027-02-15', '2027-03-15'],
    ['draft-priority-plan', '2028-02-01', '2028-02-29']
  ] as const)('%s from %s ends on %s', (id, trigger, day) => {
    expect(deadlineDay(id, isoDate(trigger))).toEqual({ kind: 'answered', value: day })
  })

  it('always ends on a working day, and never earlier for a later trigger', () => {
    const days = dayNumber(calendarRange.to) - dayNumber(calendarRange.from) - 400
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: 60, max: days }), (id, after) => {
        const trigger = addDays(calendarRange.from, after)
        const [day, next] = [deadlineDay(id, trigger), deadlineDay(id, addDays(trigger, 1))]
        if (day.kind !== 'answered' || next.kind !== 'answered') throw new Error('Not answered')
        expect(isWorkingDay(day.value)).toEqual({ kind: 'answered', value: true })
        expect(next.value >= day.value).toBe(true)
      })
    )
  })
})
