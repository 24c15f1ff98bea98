import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { nextReference, nextTurnDays } from './turns.ts'

describe('an action that comes again', () => {
  it.each([
    ['1.2', '1.2 (2)'],
    ['1.2 (2)', '1.2 (3)'],
    ['1.2 (9)', '1.2 (10)'],
    ['A (early help)', 'A (early help) (2)']
  ])('has after %s the reference %s', (reference, next) => expect(nextReference(reference)).toBe(next))

  it('comes so many months after the days of this turn, by months that have no such day too', () => {
    const [startsOn, dueOn] = [isoDate('2027-01-31'), isoDate('2027-03-31')]
    expect(nextTurnDays({ startsOn, dueOn, repeatsMonths: 1 })).toEqual({
      startsOn: '2027-02-28',
      dueOn: '2027-04-30'
    })
    expect(nextTurnDays({ startsOn: undefined, dueOn, repeatsMonths: 12 })).toEqual({
      startsOn: undefined,
      dueOn: '2028-03-31'
    })
    expect(nextTurnDays({ startsOn, dueOn, repeatsMonths: undefined })).toBeUndefined()
    expect(nextTurnDays({ startsOn, dueOn: undefined, repeatsMonths: 3 })).toBeUndefined()
  })
})
