import { describe, expect, it } from 'vitest'
import { type PartialDate, parsePartialDate } from '../../framework/partial-date.ts'
import type { Days } from '../../people/calendar/days.ts'
import { daysFrom, lastDayOf, toKnowOf, withoutEmptyParts } from './days.ts'

function days(from: string, to?: string): Days {
  return { startsOn: parsePartialDate(from) as PartialDate, endsOn: to ? parsePartialDate(to) : undefined }
}

describe('days as somebody types them', () => {
  it.each([
    ['2027-05-00', '2027-05'],
    ['2027-00-00', '2027'],
    ['2027-05-03', '2027-05-03'],
    ['', '']
  ])('%s means %s', (typed, meant) => {
    expect(withoutEmptyParts(typed)).toBe(meant)
  })

  it.each([
    ['2027-03-03', '2027-03-04', '2027-03-03', '2027-03-04'],
    ['2027-03-03', '', '2027-03-03', undefined],
    // A visit of one day has no last day of its own.
    ['2027-03-03', '2027-03-03', '2027-03-03', undefined],
    ['2027-05', '', '2027-05', undefined],
    ['2027-05', '2027-05-20', '2027-05', '2027-05-20']
  ])('%s to %s are found', (from, to, startsOn, endsOn) => {
    expect(daysFrom({ from, to })).toEqual({ kind: 'found', days: { startsOn, endsOn } })
  })

  it.each([
    ['2027-03-04', '2027-03-03', 'to', /same as or after the first, 4 March 2027/],
    ['2027-05', '2027-04-30', 'to', /same as or after the first, May 2027/],
    ['2027-02-30', '', 'from', /real date/],
    ['', '2027-03-03', 'from', /Enter the first day/],
    ['0027-03-03', '', 'from', /real date/],
    ['03-03-2027', '', 'from', /real date/]
  ])('%s to %s are told what is wrong', (from, to, field, message) => {
    const found = daysFrom({ from, to })
    expect(found).toMatchObject({ kind: 'unfit', problems: [{ field }] })
    expect(found.kind === 'unfit' && found.problems[0]?.message).toMatch(message)
  })
})

describe('what to know of days', () => {
  it.each([
    [days('2027-03-03', '2027-03-04'), []],
    [days('2027-03-26'), ['26 March 2027 is a bank holiday: Good Friday.']],
    [days('2027-03-27'), ['27 March 2027 is a Saturday.']],
    [
      days('2027-03-25', '2027-03-30'),
      ['26 March 2027 is a bank holiday: Good Friday.', '29 March 2027 is a bank holiday: Easter Monday.']
    ],
    [days('2027-05'), []],
    [
      days('2029-02-05'),
      ['Bank holidays are known until 2028: whether these days are working days cannot be said yet.']
    ]
  ])('%j', (those, said) => {
    expect(toKnowOf(those)).toEqual(said)
  })

  it('lasts to the end of the month where only the month is known', () => {
    expect(lastDayOf(days('2027-02'))).toBe('2027-02-28')
  })
})
