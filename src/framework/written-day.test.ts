import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longDate } from './iso-date.ts'
import { readDay } from './written-day.ts'

describe('days as people write them', () => {
  it.each([
    ['3/4/2027', '3 April 2027'],
    ['03.04.27', '3 April 2027'],
    ['3-4-2027', '3 April 2027'],
    ['2027-04-03', '3 April 2027'],
    ['2027-04-03 00:00:00', '3 April 2027'],
    ['31st March 2027', '31 March 2027'],
    ['31 Mar 27', '31 March 2027'],
    ['31-Mar-27', '31 March 2027'],
    ['Wednesday 3 March 2027', '3 March 2027'],
    ['by 2nd of Sept 2026', '2 September 2026'],
    ['3 March 2027, 14:00', '3 March 2027'],
    ['46084', '3 March 2026']
  ])('%s is %s', (text, day) => {
    const read = readDay(text, 'due')
    expect(read.kind === 'day' && [longDate(read.day), read.remark]).toEqual([day, undefined])
  })

  it.each([
    ['Mar-27', 'due', '31 March 2027'],
    ['Mar-27', 'start', '1 March 2027'],
    ['February 2028', 'due', '29 February 2028'],
    ['end of December 2026', 'due', '31 December 2026'],
    ['12/2026', 'due', '31 December 2026'],
    ['Q4 2026/27', 'due', '31 March 2027'],
    ['Q1 2026-27', 'start', '1 April 2026'],
    ['1/4/2026 - 30/6/2026', 'due', '30 June 2026'],
    ['April 2026 to June 2026', 'start', '1 April 2026']
  ] as const)('%s where something is %s: %s, and that is said', (text, end, day) => {
    const read = readDay(text, end)
    expect(read.kind === 'day' && longDate(read.day)).toBe(day)
    expect(read.kind === 'day' && read.remark).toBe(`The file says “${text}”: ${day} is taken`)
  })

  it.each([
    'Ongoing',
    'TBC',
    'Immediate',
    'Complete',
    '2027',
    'Q1 2027',
    'Summer 2027',
    '31/03',
    '31/03/2026 revised to 30/06/2026 and again',
    '3/14/2027',
    '30 February 2027',
    '31/12/1899',
    '12',
    '99999'
  ])('%s names no day, and is kept', (text) => {
    const read = readDay(text, 'due')
    expect(read.kind).toBe('no-day')
    expect(read.kind === 'no-day' && read.because).toContain(`“${text}”`)
  })

  it('are none where nothing is written, and whatever is written is one or none', () => {
    expect(readDay('  ', 'due')).toEqual({ kind: 'empty' })
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['day', 'empty', 'no-day']).toContain(readDay(text, 'start').kind)
      })
    )
  })
})
