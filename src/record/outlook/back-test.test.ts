import { describe, expect, it } from 'vitest'
import { shippedInspections } from '../../../test/shipped-inspections.ts'
import type { Grade } from '../../framework/grades.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { loadShippedFacts } from '../facts/shipped-facts.ts'
import { backTest } from './back-test.ts'
import { backTestInWords } from './back-test-words.ts'
import { inspectionPairs } from './inspection-pairs.ts'
import type { PastInspection } from './past-inspection.ts'

function inspected(
  authority: string,
  on: string,
  overall: Grade,
  changed: Partial<PastInspection> = {}
): PastInspection {
  const startsOn = parsePartialDate(on)
  if (startsOn === undefined) throw new RangeError(on)
  return {
    authority: authoritySlug.parse(authority),
    address: on,
    kind: 'ilacs-short',
    framework: 'ILACS_2023',
    startsOn,
    grades: {
      overall,
      'impact-of-leaders': overall,
      'help-and-protection': overall,
      'in-care': overall,
      'care-leavers': overall
    },
    ...changed
  }
}

const standard = { kind: 'ilacs-standard' } as const

describe('the back-test', () => {
  it.each([
    // 36 months on is 15 May 2026: the window goes from 15 November 2025 to 15 November 2026, ends included.
    ['2025-11-14', 'early'],
    ['2025-11-15', 'in-window'],
    ['2026-11-15', 'in-window'],
    ['2026-11-16', 'late']
  ])('places one that began on %s', (next, fell) => {
    const { tested } = backTest([inspected('a', '2023-05-15', 'good'), inspected('a', next, 'good')])
    expect(tested.map((one) => one.fell)).toEqual([fell])
  })

  it('knows only what was known the day after the one before, and all that was known the day before it', () => {
    const [one] = backTest([
      inspected('a', '2023-05-15', 'good', {
        grades: {
          ...inspected('a', '2023-05-15', 'good').grades,
          'impact-of-leaders': 'requires-improvement'
        }
      }),
      inspected('a', '2026-05-11', 'good', standard)
    ]).tested
    expect(one?.said).toMatchObject({ ruleId: 'N1', inspection: 'ilacs-short' })
    expect(one?.saidOnTheEve).toMatchObject({ ruleId: 'N9', inspection: 'ilacs-standard' })
    expect([one?.kindWasRight, one?.kindWasRightOnTheEve]).toEqual([false, true])
  })

  it('measures a window only by re-inspections that had begun', () => {
    const five = ['b', 'c', 'd', 'e', 'f'].flatMap((slug) => [
      inspected(slug, '2021-09-06', 'inadequate'),
      inspected(slug, '2024-09-02', 'good', standard)
    ])
    const before = backTest([
      ...five,
      inspected('a', '2024-08-05', 'inadequate'),
      inspected('a', '2027-08-02', 'good', standard)
    ])
    const after = backTest([
      ...five,
      inspected('a', '2024-09-09', 'inadequate'),
      inspected('a', '2027-09-06', 'good', standard)
    ])
    const saidOf = ({ tested }: typeof before) => tested.find(({ last }) => last.authority === 'a')?.said
    expect(saidOf(before)).toMatchObject({ kind: 'unknown', because: 'too-few-like-cases' })
    expect(saidOf(after)).toMatchObject({ kind: 'expected', ruleId: 'N3', windowFrom: { measuredOver: 5 } })
  })

  it('counts apart what the pause held up, what no rule spoke of, and what is known only by the month', () => {
    const tested = backTest([
      inspected('a', '2018-10-29', 'good', { framework: 'ILACS_2018' }),
      inspected('a', '2022-02-21', 'good'),
      inspected('b', '2015-01', 'good', { framework: 'SIF' }),
      inspected('b', '2018-10-29', 'good'),
      inspected('c', '2015-01-12', 'good', { framework: 'SIF' }),
      inspected('c', '2018-10-29', 'good')
    ])
    expect(tested).toMatchObject({
      all: { inspections: 1, inWindow: 1 },
      withoutPause: { inspections: 0 },
      unsaid: 1,
      notExact: 1
    })
    expect(backTestInWords(tested)).toBe(
      'Tried on 1 past inspections, the first day fell into the window for 1 of 1 (100%). Leaving out those that the pause of 2020 and 2021 held up, it was not tried yet. None missed it. The kind was right for 1 of 1 (100%).'
    )
  })

  it('has nothing to say of an empty record', () => {
    expect(backTest([])).toMatchObject({ all: { inspections: 0 }, byRule: [], unsaid: 0, notExact: 0 })
    expect(backTestInWords(backTest([]))).toContain('could not be tried yet')
  })
})

describe('the back-test over the shipped record', () => {
  const inspections = shippedInspections(loadShippedFacts())
  const tested = backTest(inspections)

  it('counts every inspection that has one before it, once', () => {
    const pairs = inspectionPairs(inspections)
    const authorities = new Set(inspections.map(({ authority }) => authority))
    expect(pairs).toHaveLength(inspections.length - authorities.size)
    expect(tested.all.inspections + tested.unsaid + tested.notExact).toBe(pairs.length)
  })

  it('adds up, rule by rule', () => {
    const { all, withoutPause, byRule } = tested
    for (const part of ['inspections', 'inWindow', 'early', 'late', 'kindRight'] as const) {
      expect(byRule.reduce((sum, row) => sum + row.all[part], 0)).toBe(all[part])
      expect(byRule.reduce((sum, row) => sum + row.withoutPause[part], 0)).toBe(withoutPause[part])
    }
    expect(all.inWindow + all.early + all.late).toBe(all.inspections)
  })

  it('agrees with the count by hand of what came after inspections since June 2021, in months', () => {
    // Counted apart from this code, from the table itself: good 20 of 30, outstanding 7 of 8 within 30 to 42 months.
    const n1 = tested.byRule.find(({ rule }) => rule === 'N1')?.withoutPause
    expect(n1).toMatchObject({ inspections: 38, inWindow: 27, early: 0 })
  })
})
