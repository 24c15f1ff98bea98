import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../framework/iso-date.ts'
import { addMonths } from '../../../framework/months.ts'
import type { EnteredValue, MadeBreak, WholeMeasure } from '../measure.ts'
import { firstStart } from './did-it-work-view.ts'
import { type Judged, judgeMeasure, judgeTogether } from './verdict.ts'

const today = isoDate('2026-11-22')
const began = isoDate('2024-12-31')
// The twelfth value is of 30 November 2025.
const started = isoDate('2025-12-15')
const usual = [60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62]

function measureOf(figures: readonly number[], more: Partial<WholeMeasure> = {}): WholeMeasure {
  const values = figures.map((value, place) => {
    const asAt = addMonths(began, place)
    return { id: asAt, asAt, value, withdrawn: undefined } as Partial<EnteredValue> as EnteredValue
  })
  return {
    unit: 'percent',
    unitWords: '',
    direction: 'higher',
    values,
    breaks: [],
    ...more
  } as Partial<WholeMeasure> as WholeMeasure
}

describe('whether it worked', () => {
  it.each([
    [
      'better',
      [...usual, 64, 64, 64, 64, 64, 64, 64, 64],
      {},
      'better',
      /the last 8 all lie above the mean before\.$/
    ],
    [
      'better by far',
      [...usual, 62, 70, 71],
      {},
      'better',
      /2 of the last 3 lie above where it usually moved\.$/
    ],
    ['worse', [...usual, 50, 51, 49], {}, 'worse', /3 of the last 3 lie below/],
    [
      'the same figures where lower is better',
      [...usual, 50, 51, 49],
      { direction: 'lower' },
      'better',
      /below/
    ],
    [
      'one value that stands out',
      [...usual, 62, 61, 75],
      {},
      'no-change',
      /it has not left that for good\.$/
    ],
    [
      'nothing much',
      [...usual, 61, 62, 60],
      {},
      'no-change',
      /^On average 61% over 12 values up to 15 December 2025, when the first action started, and 61% over 3 values since; before, it moved between 55\.68% and 66\.32% by itself/
    ],
    [
      'too few since',
      [...usual, 90, 90],
      {},
      'cannot-tell',
      /^Too few values to tell: 12 values up to 15 December 2025, .* and 2 values since\./
    ],
    ['too few before', [60, 62, 60, 62, 90, 90, 90], {}, 'cannot-tell', /^Too few values/],
    ['nothing at all', [], {}, 'cannot-tell', /no values/]
  ] as const)('%s', (_case, figures, more, verdict, why) => {
    const judged = judgeMeasure(measureOf(figures, more), started, today)
    expect(judged.verdict).toBe(verdict)
    expect(judged.why).toMatch(why)
  })

  it('cannot be told across a change of definition', () => {
    const breaks = [{ id: 'b', from: isoDate('2026-02-01'), withdrawnBecause: undefined } as MadeBreak]
    const judged = judgeMeasure(measureOf([...usual, 90, 90, 90, 90], { breaks }), started, today)
    expect(judged).toEqual({
      verdict: 'cannot-tell',
      why: 'The definition changed on 1 February 2026, after the first action started on 15 December 2025: what was before cannot be compared.'
    })
  })

  it('cannot be told before anything started', () => {
    expect(judgeMeasure(measureOf(usual), undefined, today).verdict).toBe('cannot-tell')
    expect(judgeMeasure(measureOf(usual), isoDate('2027-01-01'), today).verdict).toBe('cannot-tell')
  })

  it.each([
    [
      ['better', 'no-change'],
      'better',
      'Of 2 measures 1 “better since” and 1 “no change beyond the usual ups and downs”.'
    ],
    [['better', 'worse', 'better'], 'worse', 'Of 3 measures 2 “better since” and 1 “worse since”.'],
    [['cannot-tell', 'cannot-tell'], 'cannot-tell', 'Of 2 measures 2 “cannot tell yet”.']
  ] as const)('of several measures: %j', (each, verdict, why) => {
    const judged = each.map((one): Judged => ({ verdict: one, why: '' }))
    expect(judgeTogether(judged)).toEqual({ verdict, why })
  })

  it('says why where nothing measures it', () => {
    expect(judgeTogether([]).why).toContain('No measure is joined')
  })

  it('counts from the first action that really began', () => {
    const action = (startsOn: string, progress: 'not-started' | 'on-track') => ({
      ...{ startsOn: isoDate(startsOn), progress }
    })
    expect(
      firstStart(
        [
          action('2025-01-01', 'not-started'),
          action('2026-03-01', 'on-track'),
          action('2026-02-01', 'on-track'),
          action('2027-01-01', 'on-track')
        ],
        today
      )
    ).toBe('2026-02-01')
    expect(firstStart([], today)).toBeUndefined()
  })
})
