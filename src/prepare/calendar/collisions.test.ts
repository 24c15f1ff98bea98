import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isoDate } from '../../framework/iso-date.ts'
import { type PartialDate, parsePartialDate } from '../../framework/partial-date.ts'
import type { CalendarEntry, EntryKind } from '../../people/calendar/calendar-source.ts'
import { collisions } from './collisions.ts'

function entry(title: string, from: string, to?: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    ...{ key: title, kind: 'on-site', title, state: undefined, cancelled: false, done: false },
    ...{ startsOn: parsePartialDate(from) as PartialDate, endsOn: to ? parsePartialDate(to) : undefined },
    ...{ detail: undefined, href: undefined },
    ...more
  }
}

const visit = entry('visit', '2027-03-03', '2027-03-04')
const as = (kind: EntryKind) => ({ kind })

describe('what stands in each other’s way', () => {
  it.each([
    ['13 days after', entry('send', '2027-03-17'), ['one-fortnight']],
    ['14 days after', entry('send', '2027-03-18'), []],
    ['13 days before', entry('send', '2027-02-15', '2027-02-18'), ['one-fortnight']],
    ['the last day', entry('send', '2027-03-04', '2027-03-10'), ['at-once']],
    ['around it', entry('send', '2027-03-01', '2027-03-10'), ['at-once']],
    ['called off', entry('send', '2027-03-04', undefined, { cancelled: true }), []],
    ['known to the month', entry('send', '2027-03'), ['at-once?']],
    ['known to the next month', entry('send', '2027-04'), []],
    ['known to the year', entry('send', '2027'), []],
    ['due on its last day', entry('plan', '2027-03-04', undefined, as('due')), ['due-on-site']],
    ['due on the day after', entry('plan', '2027-03-05', undefined, as('due')), []],
    [
      'due on its last day, and done',
      entry('plan', '2027-03-04', undefined, { kind: 'due', done: true }),
      []
    ],
    ['half term before', entry('half term', '2027-02-15', '2027-02-19', as('own')), []],
    ['half term around', entry('half term', '2027-03-01', '2027-03-05', as('own')), ['own-days']],
    [
      'a meeting with Ofsted on its last day',
      entry('meeting', '2027-03-04', undefined, as('meeting')),
      ['meeting-on-site']
    ],
    ['a meeting with Ofsted on the day after', entry('meeting', '2027-03-05', undefined, as('meeting')), []],
    ['a window around', entry('window', '2027-01-01', '2027-12-31', as('window')), []]
  ])('%s', (_case, other, told) => {
    const found = collisions([visit, other]).map(({ kind, certain }) => `${kind}${certain ? '' : '?'}`)
    expect(found).toEqual(told)
  })

  it('is the same whichever way the calendar is told', () => {
    const kinds = fc.constantFrom<EntryKind[]>('on-site', 'due', 'own', 'window', 'meeting')
    const days = fc.record({
      kind: kinds,
      after: fc.integer({ min: 0, max: 90 }),
      long: fc.integer({ min: 0, max: 20 })
    })
    const first = isoDate('2027-01-01')
    const told = (those: readonly CalendarEntry[]) =>
      collisions(those)
        .map(({ kind, first: one, second }) => `${kind} ${[one.key, second.key].toSorted().join()}`)
        .toSorted()
    fc.assert(
      fc.property(fc.array(days, { maxLength: 12 }), (drawn) => {
        const entries = drawn.map(({ kind, after, long }, place) =>
          entry(`entry-${place}`, addDays(first, after), addDays(first, after + long), { kind })
        )
        expect(told(entries.toReversed())).toEqual(told(entries))
        for (const { first: one, second } of collisions(entries)) {
          expect([one.kind, second.kind]).toContain('on-site')
          const [end, start] = [one.endsOn ?? one.startsOn, second.startsOn].map((day) => isoDate(day))
          if (end && start) expect(daysBetween(end, start)).toBeLessThan(14)
        }
      })
    )
  })
})
