import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { claimInShort, longestClaim, problemsWithClaim } from './claim.ts'
import { wholeMonths } from './months.ts'
import {
  areaIn,
  areasJudgedIn,
  areasOf,
  areasStanding,
  changeOfFramework,
  yearIn
} from './self-evaluation.ts'

describe('the year of a self-evaluation', () => {
  it.each([
    ['2026', 2026],
    ['2017', undefined],
    ['20260', undefined],
    ['2026.5', undefined],
    ['', undefined],
    ['２０２６', undefined]
  ])('reads %j', (text, year) => expect(yearIn(text)).toBe(year))

  it('has the areas of the one version that applies in it', () => {
    expect(areasOf(2024).map(({ area }) => area)).toEqual([
      'impact-of-leaders',
      'help-and-protection',
      'in-care',
      'care-leavers'
    ])
    expect(changeOfFramework(2024, isoDate('2024-01-01'))).toBeUndefined()
  })

  it('has the areas of both versions where one ends in the middle of it, and says so', () => {
    const overall = areasJudgedIn(2026).find(({ area }) => area === 'overall')
    expect(overall).toMatchObject({ judgedUntil: '2026-03-31', judgedFrom: undefined })
    expect(areasJudgedIn(2026)).toHaveLength(5)
    expect(areasJudgedIn(2026).filter(({ judgedUntil }) => judgedUntil !== undefined)).toHaveLength(1)
    expect(changeOfFramework(2026, isoDate('2026-03-31'))).toBe(
      'The framework changes within 2026: “ILACS, 2023 to March 2026” until 31 March 2026, then “ILACS, from April 2026”. The areas of both stand here.'
    )
  })

  it.each([
    ['2025-12-01', [], true],
    ['2026-03-31', [], true],
    ['2026-04-01', [], false],
    ['2026-11-22', [], false],
    ['2027-02-01', [], false],
    ['2026-11-22', ['overall'], true]
  ])('on %s, with %j given before, asks for overall effectiveness: %s', (day, kept, isAsked) => {
    const areas = areasStanding(2026, isoDate(day), new Set(kept)).map(({ area }) => area)
    expect(areas.includes('overall')).toBe(isAsked)
    expect(areas.filter((area) => area !== 'overall')).toHaveLength(4)
  })

  it('says nothing of a change of framework once it has come', () => {
    expect(changeOfFramework(2026, isoDate('2026-04-01'))).toBeUndefined()
    expect(changeOfFramework(2026, isoDate('2027-01-01'))).toBeUndefined()
  })

  it('judges nothing overall from 2027 on', () => {
    expect(areasJudgedIn(2027).map(({ area }) => area)).not.toContain('overall')
  })

  it.each([
    [2026, 'help-and-protection', 'help-and-protection'],
    [2026, 'overall', undefined],
    [2026, 'in-care-and-care-leavers', undefined],
    [2020, 'in-care-and-care-leavers', 'in-care-and-care-leavers'],
    [2026, '../..', undefined]
  ])('knows in %i of the area %j', (year, text, area) => expect(areaIn(year, text)).toBe(area))
})

describe('a claim', () => {
  it.each([
    ['', 1],
    [' \n ', 1],
    ['Children wait less.', 0],
    ['x'.repeat(longestClaim), 0],
    ['x'.repeat(10_000), 1]
  ])('is checked for its words (%#)', (text, problems) => {
    expect(problemsWithClaim(text)).toHaveLength(problems)
  })

  it('says how long it is where it is too long', () => {
    expect(problemsWithClaim('x'.repeat(10_000))).toEqual([
      {
        field: 'text',
        message:
          'A claim has at most 6,000 characters, and this has 10,000: shorten it, or make two claims of it'
      }
    ])
  })

  it.each([
    ['Short.', 'Short.'],
    ['One line\nand another', 'One line and another'],
    [
      'Children in need of help are seen within a week, and their plans say what is to change',
      'Children in need of help are…'
    ]
  ])('is named in short: %j', (text, short) => expect(claimInShort({ text }, 28)).toBe(short))
})

describe('whole months', () => {
  it.each([
    ['2026-03-15', '2026-05-14', 1],
    ['2026-03-15', '2026-05-15', 2],
    ['2025-11-22', '2026-11-22', 12],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-05-15', '2026-03-15', 0],
    ['2026-05-15', '2026-05-15', 0]
  ])('from %s to %s', (from, to, months) => expect(wholeMonths(isoDate(from), isoDate(to))).toBe(months))
})
