import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, number, sentenceCase } from './counts.ts'
import { dateInWords, datesInWords } from './dates.ts'
import { listInWords } from './lists.ts'
import { momentInWords } from './moments.ts'

describe('a date in words', () => {
  it.each([
    ['2027-03-03', '3 March 2027'],
    ['2022-12-31', '31 December 2022'],
    ['2024-02-29', '29 February 2024'],
    ['2021-04', 'April 2021'],
    ['2009', '2009']
  ])('%s is %s', (iso, words) => {
    expect(dateInWords(iso)).toBe(words)
  })

  it.each([
    '',
    '2023-02-29',
    '2023-13',
    '2023-00-10',
    '2023-04-31',
    '3 March 2027',
    '2023-4-1',
    '2023-04-00'
  ])('refuses %j', (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError)
  })

  it('says every day of the century so that it can be read back', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(new Date(`${dateInWords(iso)} UTC`).toISOString().slice(0, 10)).toBe(iso)
      })
    )
  })
})

describe('a range in words', () => {
  it.each([
    ['2027-03-03', '2027-03-07', '3 to 7 March 2027'],
    ['2022-02-21', '2022-03-04', '21 February to 4 March 2022'],
    ['2021-12-30', '2022-01-04', '30 December 2021 to 4 January 2022'],
    ['2022-02-21', '2022-02-21', '21 February 2022'],
    ['2022-02-21', undefined, '21 February 2022'],
    ['2024-08', '2025-08', 'August 2024 to August 2025'],
    ['2024-08', '2024-10', 'August to October 2024'],
    ['2014', '2016', '2014 to 2016'],
    ['2022-03', '2022-03-04', 'March to 4 March 2022']
  ])('%s to %s is %s', (from, to, words) => {
    expect(datesInWords(from, to)).toBe(words)
  })
})

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c']
  ])('%j is %j', (items, words) => {
    expect(listInWords(items)).toBe(words)
  })

  it('can end in or', () => {
    expect(listInWords(['CSV', 'JSON'], 'or')).toBe('CSV or JSON')
  })
})

describe('a count in words', () => {
  it.each([
    [0, 'no reports'],
    [1, '1 report'],
    [12, '12 reports'],
    [48_536, '48,536 reports']
  ])('%i', (value, words) => {
    expect(count(value, 'report')).toBe(words)
  })

  it('takes an irregular plural', () => {
    expect(count(2, 'authority', 'authorities')).toBe('2 authorities')
  })

  it('can begin a sentence', () => {
    expect(sentenceCase(count(0, 'report'))).toBe('No reports')
    expect(number(1234567)).toBe('1,234,567')
  })
})

describe('a moment in words', () => {
  it.each([
    ['2026-11-22T14:03:00Z', '22 November 2026 at 2:03pm'],
    ['2026-07-01T22:30:00Z', '1 July 2026 at 11:30pm'],
    ['2026-06-30T23:05:00Z', '1 July 2026 at 12:05am']
  ])('%s is %s in England', (moment, words) => {
    expect(momentInWords(new Date(moment))).toBe(words)
  })
})
