import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../../framework/iso-date.ts'
import { type PartialDate, parsePartialDate } from '../../../framework/partial-date.ts'
import type { CalendarEntry } from '../../../people/calendar/calendar-source.ts'
import { feedText } from './feed-text.ts'

const at = new Date('2027-02-20T10:30:00Z')

function entry(title: string, from: string, to?: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    ...{ key: `visit-${title}`, kind: 'on-site', title, state: 'planned', cancelled: false, done: false },
    ...{ startsOn: parsePartialDate(from) as PartialDate, endsOn: to ? parsePartialDate(to) : undefined },
    ...{ detail: 'Why, in confidence', href: '/prepare/visits/1' },
    ...more
  }
}

interface Property {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

/** Reads an iCalendar file as RFC 5545 §3.1 has it: lines of at most 75 octets, folded by a break and a space. */
function parse(text: string): Property[] {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.split('\r\n').slice(0, -1)
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  return lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? []
      expect(name, line).not.toBe('')
      return { name, parameters, value }
    })
}

/** A text value without its escapes, RFC 5545 §3.3.11. */
function unescaped(value: string): string {
  return value.replaceAll(/\\([nN;,\\])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

/** The events of a file, each by the names of its properties; the components must nest. */
function eventsIn(properties: readonly Property[]): Map<string, Property>[] {
  const open: string[] = []
  const events: Map<string, Property>[] = []
  for (const property of properties) {
    if (property.name === 'BEGIN') {
      open.push(property.value)
      if (property.value === 'VEVENT') events.push(new Map())
    } else if (property.name === 'END') expect(open.pop()).toBe(property.value)
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1)
      expect(event?.has(property.name), property.name).toBe(false)
      event?.set(property.name, property)
    }
  }
  expect(open).toEqual([])
  return events
}

const read = (entries: readonly CalendarEntry[]) => eventsIn(parse(feedText('Leeds', entries, at)))

describe('the calendar as a program reads it', () => {
  it('says what a calendar must', () => {
    const properties = parse(feedText('Leeds', [], at))
    expect(properties[0]).toMatchObject({ name: 'BEGIN', value: 'VCALENDAR' })
    expect(properties.at(-1)).toMatchObject({ name: 'END', value: 'VCALENDAR' })
    const names = properties.map(({ name, value }) => `${name}:${value}`)
    expect(names).toContain('VERSION:2.0')
    expect(names).toContain('REFRESH-INTERVAL:PT12H')
    const named = parse(feedText('Bristol, City of', [], at)).find(({ name }) => name === 'X-WR-CALNAME')
    expect(named?.value).toBe('Inspection year of Bristol\\, City of')
    expect(names.some((line) => line.startsWith('PRODID:'))).toBe(true)
  })

  it('has whole days, whose end is the day after the last', () => {
    const [event] = read([entry('Focused visit', '2027-03-03', '2027-03-04')])
    const of = (name: string) => `${event?.get(name)?.parameters}:${event?.get(name)?.value}`
    expect(of('DTSTART')).toBe(';VALUE=DATE:20270303')
    expect(of('DTEND')).toBe(';VALUE=DATE:20270305')
    expect(of('UID')).toBe(':visit-Focused visit@throughline')
    expect(of('DTSTAMP')).toBe(':20270220T103000Z')
    expect(of('STATUS')).toBe(':CONFIRMED')
  })

  it.each([
    // Clocks go forward and back between these days, which must move none of them.
    ['2027-03-27', '2027-03-29', '20270327', '20270330'],
    ['2027-10-30', '2027-11-01', '20271030', '20271102'],
    ['2027-12-31', undefined, '20271231', '20280101'],
    ['2028-02-29', undefined, '20280229', '20280301']
  ])('%s to %s', (from, to, start, end) => {
    const [event] = read([entry('Visit', from, to)])
    expect([event?.get('DTSTART')?.value, event?.get('DTEND')?.value]).toEqual([start, end])
  })

  it('says of a month that it is one, of what was cancelled that it was, and of a year nothing', () => {
    const events = read([
      entry('Joint inspection', '2027-05'),
      entry('Focused visit', '2027-06-01', undefined, { cancelled: true }),
      entry('Ofsted’s letter', '2027-06-02', undefined, { kind: 'due', done: true }),
      entry('Standard inspection', '2027-07-01', '2028-01-31', { kind: 'window' }),
      entry('Some time', '2027')
    ])
    expect(
      events.map((event) => [unescaped(event.get('SUMMARY')?.value ?? ''), event.get('STATUS')?.value])
    ).toEqual([
      ['Joint inspection, some time in May 2027', 'TENTATIVE'],
      ['Cancelled: Focused visit', 'CANCELLED'],
      ['Done: Ofsted’s letter', 'CONFIRMED'],
      ['Can come, not certain: Standard inspection', 'TENTATIVE']
    ])
  })

  it('says nothing but titles and days', () => {
    const text = feedText('Leeds', [entry('Focused visit', '2027-03-03')], at)
    expect(text).not.toMatch(/confidence|prepare|DESCRIPTION|URL|ATTENDEE|ORGANIZER/)
  })

  it('gives every title back as it was written, whatever stands in it', () => {
    const title = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('a;b,c\\d', 'x'.repeat(200), 'é😀'.repeat(60))
      )
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && !/[\p{Cc}\p{Cs}]/u.test(text))
    const days = fc.record({
      title,
      after: fc.integer({ min: 0, max: 900 }),
      long: fc.integer({ min: 0, max: 30 })
    })
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), (those) => {
        const first = isoDate('2026-01-01')
        const entries = those.map(({ title: words, after, long }, place) => ({
          ...entry(words, addDays(first, after), addDays(first, after + long)),
          key: `entry-${place}`
        }))
        const events = read(entries)
        expect(events.map((event) => unescaped(event.get('SUMMARY')?.value ?? ''))).toEqual(
          entries.map((one) => one.title)
        )
        expect(new Set(events.map((event) => event.get('UID')?.value)).size).toBe(entries.length)
      })
    )
  })
})
