import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { type PartialDate, parsePartialDate } from '../../framework/partial-date.ts'
import type { CalendarEntry, EntryKind } from '../../people/calendar/calendar-source.ts'
import { collisions } from './collisions.ts'
import { type Mark, yearDrawing } from './year-drawing.ts'

const size = { left: 90, day: 28, lane: 22, letter: 7, mostLetters: 40 }
const today = isoDate('2027-02-20')

function entry(title: string, from: string, to?: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    ...{ key: title, kind: 'on-site', title, state: undefined, cancelled: false, done: false },
    ...{ startsOn: parsePartialDate(from) as PartialDate, endsOn: to ? parsePartialDate(to) : undefined },
    ...{ detail: undefined, href: undefined },
    ...more
  }
}

function drawn(entries: readonly CalendarEntry[], year = 2027) {
  return yearDrawing(year, entries, collisions(entries), today, size)
}

describe('the picture of a year', () => {
  it('has a row for each month with its days, weekends and bank holidays', () => {
    const { rows } = drawn([])
    expect(rows.map(({ name, days }) => `${name} ${days}`).slice(0, 4)).toEqual([
      ...['January 31', 'February 28', 'March 31', 'April 30']
    ])
    const march = rows[2]?.off ?? []
    expect(march.filter(({ holiday }) => holiday)).toEqual([
      { x: 90 + 25 * 28, holiday: true },
      { x: 90 + 28 * 28, holiday: true }
    ])
    expect(march).toHaveLength(10)
  })

  it('draws what lasts over the end of a month in both, and names it once', () => {
    const { rows } = drawn([entry('SEND inspection', '2027-03-29', '2027-04-02')])
    const [march, april] = [rows[2]?.marks[0], rows[3]?.marks[0]]
    expect(march).toMatchObject({ x: 90 + 28 * 28, width: 3 * 28 })
    expect(april).toMatchObject({ x: 90, width: 2 * 28, label: undefined })
    // At the end of a month there is room before it only.
    expect(march?.label?.x).toBeLessThan(march?.x ?? 0)
  })

  it('shows what began the year before from the first of January', () => {
    const { rows } = drawn([entry('SEND inspection', '2026-12-28', '2027-01-08')])
    expect(rows[0]?.marks[0]).toMatchObject({ x: 90, width: 8 * 28, label: { text: 'SEND inspection' } })
  })

  it('leaves out what is known to the year only, and draws a month without a firm edge', () => {
    const { rows } = drawn([entry('Some time', '2027'), entry('In May', '2027-05')])
    expect(rows.flatMap(({ marks }) => marks)).toMatchObject([{ key: 'In May', vague: true, width: 31 * 28 }])
  })

  it('marks the days of a collision, and today', () => {
    const { rows } = drawn([entry('Visit', '2027-03-03', '2027-03-04'), entry('SEND', '2027-03-15')])
    expect(rows[2]?.clashes).toEqual([{ x: 90 + 2 * 28, width: 13 * 28 }])
    expect(rows.map((row) => row.today !== undefined).indexOf(true)).toBe(1)
  })

  it('never puts one mark or its words over another, whatever a year holds', () => {
    const kinds = fc.constantFrom<EntryKind[]>('on-site', 'meeting', 'due', 'own', 'window')
    const any = fc.record({
      kind: kinds,
      after: fc.integer({ min: -40, max: 364 }),
      long: fc.integer({ min: 0, max: 50 }),
      title: fc.string({ minLength: 1, maxLength: 70 })
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (those) => {
        const first = isoDate('2027-01-01')
        const entries = those.map(({ kind, after, long, title }, place) => ({
          ...entry(title, addDays(first, after), addDays(first, after + long), { kind }),
          key: `entry-${place}`
        }))
        for (const row of drawn(entries).rows) {
          for (const [place, one] of row.marks.entries()) {
            expect(one.y).toBeGreaterThanOrEqual(row.y)
            expect(one.y + size.lane).toBeLessThanOrEqual(row.y + row.height)
            for (const other of row.marks.slice(place + 1)) {
              if (one.y === other.y) expect(apart(one, other)).toBe(true)
            }
          }
        }
      })
    )
  })
})

function extent({ x, width, label }: Mark) {
  if (label === undefined) return { from: x, to: x + width }
  return { from: Math.min(x, label.x), to: Math.max(x + width, label.x + label.text.length * size.letter) }
}

function apart(one: Mark, other: Mark): boolean {
  const [a, b] = [extent(one), extent(other)]
  return a.to <= b.from || b.to <= a.from
}
