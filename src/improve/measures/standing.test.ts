import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { differenceInWords, figureInWords } from './figures.ts'
import type { Measure, MeasuredValue, SeriesBreak } from './measure.ts'
import { gapsIn, runsOf } from './series.ts'
import { standingOf } from './standing.ts'

const today = isoDate('2026-11-22')
const timely: Measure = {
  ...({ id: 'm', title: 'Assessments within 45 days', definition: 'All' } as Measure),
  ...{ unit: 'percent', unitWords: '', direction: 'higher', everyMonths: 1, withdrawnBecause: undefined },
  baseline: { value: 60, on: isoDate('2026-01-31') },
  target: { value: 80, on: isoDate('2027-01-31') }
}

function at(day: string, value: number): MeasuredValue {
  return { id: day, asAt: isoDate(day), value, fraction: undefined, source: '', note: '' }
}

function brokenOn(day: string): SeriesBreak {
  return { id: day, from: isoDate(day), definition: 'Otherwise', because: 'A new system' }
}

describe('how a measure stands', () => {
  it.each([
    [
      'behind its line',
      timely,
      [at('2026-10-31', 68)],
      [],
      { distance: 12, onCourse: false },
      'It was 68% on 31 October 2026: 12 percentage points below the target of 80% by 31 January 2027. It is behind: the straight line from the baseline stood at 75% that day.'
    ],
    [
      'on its line',
      timely,
      [at('2026-10-31', 77.5)],
      [],
      { distance: 2.5, onCourse: true },
      'It was 77.5% on 31 October 2026: 2.5 percentage points below the target of 80% by 31 January 2027. It is on course: the straight line from the baseline stood at 75% that day.'
    ],
    [
      'there',
      timely,
      [at('2026-10-31', 81)],
      [],
      { distance: -1, onCourse: true },
      'It was 81% on 31 October 2026: the target of 80% by 31 January 2027 is reached, 1 percentage point above it.'
    ],
    [
      'where less is better',
      { ...timely, direction: 'lower', unit: 'days', target: { value: 10, on: undefined } },
      [at('2026-10-31', 11)],
      [],
      { distance: 1, onCourse: undefined },
      'It was 11 days on 31 October 2026: 1 day above the target of 10 days.'
    ],
    [
      'with no value',
      timely,
      [],
      [],
      { latest: undefined, distance: undefined, onCourse: undefined },
      'No value has been entered yet.'
    ],
    [
      'with no target',
      { ...timely, target: undefined },
      [at('2026-10-31', 68)],
      [],
      { distance: undefined, onCourse: undefined },
      'It was 68% on 31 October 2026. No target is set.'
    ],
    [
      'late by its own frequency',
      { ...timely, target: undefined },
      [at('2026-09-30', 68)],
      [],
      { lateSince: '2026-10-31', missing: 1 },
      'It was 68% on 30 September 2026. No target is set. The value for 31 October 2026 is late.'
    ],
    [
      'where nothing has come for long',
      timely,
      [at('2026-04-30', 70)],
      [],
      { lateSince: '2026-05-31', missing: 6, onCourse: true },
      'It was 70% on 30 April 2026: 10 percentage points below the target of 80% by 31 January 2027. It was on course: the straight line from the baseline stood at 64.9% that day. Nothing has come since: 6 values from 31 May 2026 on are missing, and how it stands today is not known.'
    ],
    [
      'with no value since the definition changed',
      timely,
      [at('2026-09-30', 68)],
      [brokenOn('2026-10-01')],
      { latest: undefined, distance: undefined, expectedOnLine: undefined },
      'No value has been entered since the definition changed on 1 October 2026; what came before cannot be compared.'
    ],
    [
      'broken after its baseline: no line, and a distance all the same',
      timely,
      [at('2026-09-30', 20), at('2026-10-31', 70)],
      [brokenOn('2026-10-01')],
      { distance: 10, expectedOnLine: undefined, onCourse: undefined },
      'It was 70% on 31 October 2026: 10 percentage points below the target of 80% by 31 January 2027.'
    ],
    [
      'with a break that is still to come',
      timely,
      [at('2026-10-31', 80)],
      [brokenOn('2027-01-01')],
      { distance: 0, onCourse: true },
      'It was 80% on 31 October 2026: the target of 80% by 31 January 2027 is reached.'
    ]
  ] as const)('%s', (_case, measure, values, breaks, standing, sentence) => {
    const told = standingOf(measure, values, breaks, today)
    expect(told).toMatchObject(standing)
    expect(told.sentence).toBe(sentence)
  })

  it('says the same of the newest value alone as of the whole series', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 3 }), (offsets, broken) => {
        const first = isoDate('2025-01-01')
        const values = offsets.map((offset) => at(addDays(first, offset), offset % 100))
        const breaks = [...new Set(broken)].map((offset) => brokenOn(addDays(first, offset)))
        const newest = values.toSorted((one, other) => one.asAt.localeCompare(other.asAt)).slice(-1)
        expect(standingOf(timely, newest, breaks, today)).toEqual(standingOf(timely, values, breaks, today))
      })
    )
  })

  it('is not stopped by the noise of decimals', () => {
    const measure = { ...timely, target: { value: 0.3, on: undefined } }
    expect(standingOf(measure, [at('2026-10-31', 0.1 + 0.2)], [], today).distance).toBe(0)
  })
})

describe('a series', () => {
  it.each([
    ['each month', ['2026-01-31', '2026-02-28', '2026-03-31'], 1, []],
    ['a few days late', ['2026-01-31', '2026-03-10'], 1, []],
    ['two months missing', ['2026-01-31', '2026-04-30'], 1, [2]],
    ['each quarter', ['2026-03-31', '2026-06-30', '2026-12-31'], 3, [1]],
    ['one value', ['2026-03-31'], 1, []]
  ] as const)('says where values are missing: %s', (_case, days, every, missing) => {
    const gaps = gapsIn(
      days.map((day) => at(day, 1)),
      every
    )
    expect(gaps.map((gap) => gap.missing)).toEqual(missing)
  })

  it('keeps every value in one run, in order', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 30 })
    fc.assert(
      fc.property(
        offsets,
        fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
        (days, broken) => {
          const day = (offset: number) => addDays(isoDate('2024-01-01'), offset)
          const values = days.map((offset) => at(day(offset), 1))
          const runs = runsOf(
            values,
            broken.map((offset) => brokenOn(day(offset)))
          )
          const kept = runs.flatMap((run) => run.values.map(({ asAt }) => asAt))
          expect(kept).toEqual(values.map(({ asAt }) => asAt).toSorted())
          for (const { since, values: own } of runs) {
            expect(own.every(({ asAt }) => since === undefined || asAt >= since.from)).toBe(true)
          }
        }
      )
    )
  })
})

describe('figures in words', () => {
  it.each([
    [68, 'percent', '', '68%', '68 percentage points'],
    [1, 'percent', '', '1%', '1 percentage point'],
    [1, 'days', '', '1 day', '1 day'],
    [12.346, 'weeks', '', '12.35 weeks', '12.35 weeks'],
    [1234, 'count', 'children', '1,234 children', '1,234 children'],
    [61, 'rate', 'per 10,000 children', '61 per 10,000 children', '61 per 10,000 children'],
    [-2, 'score', '', '−2', '2']
  ] as const)('%d %s %s', (value, unit, unitWords, figure, apart) => {
    expect(figureInWords(value, { unit, unitWords })).toBe(figure)
    expect(differenceInWords(value, { unit, unitWords })).toBe(apart)
  })
})
