import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { EnteredValue, Measure, WholeMeasure } from './measure.ts'
import { seriesFrom } from './series-in.ts'
import { isSmall, type TypedValue, valueFrom } from './typed-value.ts'

const today = isoDate('2026-11-22')
const percent = { unit: 'percent', unitWords: '', lowest: undefined, highest: undefined } as const
const days = { ...percent, unit: 'days' } as const
const rate = { ...percent, unit: 'rate', unitWords: 'per 10,000 children' } as const
const count = { ...percent, unit: 'count' } as const
const nothing: TypedValue = {
  ...{ asAt: '2026-10-31', value: '', numerator: '', denominator: '', source: '', note: '' }
}

function standing(day: string, value: number): EnteredValue {
  return {
    ...{ id: day, asAt: isoDate(day), value, fraction: undefined, source: '', note: '' },
    ...{ enteredBy: 'Sam Green', enteredAt: new Date(0), withdrawn: undefined, insteadOf: undefined }
  }
}

function problemsOf(typed: Partial<TypedValue>, measure: Parameters<typeof valueFrom>[1] = percent): string {
  const there = [standing('2026-09-30', 68)]
  const found = valueFrom({ ...nothing, ...typed }, measure, there, today)
  return found.kind === 'unfit'
    ? found.problems.map(({ field, message }) => `${field}: ${message}`).join('\n')
    : ''
}

describe('a value that somebody types', () => {
  it.each([
    [
      'a share under 1 asks which is meant',
      { value: '0.8' },
      percent,
      /value: Is 80% meant\? Enter 80\. .* 0\.8%/
    ],
    ['a percentage for days', { value: '80%' }, days, /value: This measure is no percentage/],
    ['above what can be', { value: '101' }, percent, /value: 101% is out of range: .* from 0 to 100/],
    ['below what can be', { value: '-3' }, days, /value: −3 days is out of range: .* 0 or more/],
    ['no number', { value: 'about 60' }, percent, /value: Enter a number such as 68/],
    ['a comma for a point', { value: '0,8' }, percent, /value: Enter a number/],
    [
      'a day still to come',
      { value: '68', asAt: '2026-11-23' },
      percent,
      /as-at: The day cannot lie after today, 22 November 2026/
    ],
    ['no day of the calendar', { value: '68', asAt: '2026-02-30' }, percent, /as-at: Enter the day/],
    [
      'a day that has one',
      { value: '70', asAt: '2026-09-30' },
      percent,
      /as-at: 30 September 2026 has a value already: 68%, entered by Sam Green/
    ],
    ['out of nobody', { numerator: '0', denominator: '0' }, percent, /denominator: The denominator is 0/],
    ['half of a fraction', { numerator: '4' }, percent, /denominator: Enter the denominator/],
    ['places changed', { numerator: '25', denominator: '17' }, percent, /numerator: The numerator is more/],
    [
      'a fraction that says another',
      { value: '70', numerator: '17', denominator: '25' },
      percent,
      /value: 17 of 25 is 68%, not 70%: 2 percentage points apart/
    ],
    [
      'a fraction of a plain number',
      { value: '3', numerator: '1', denominator: '2' },
      count,
      /numerator: This measure is a plain number/
    ],
    ['nothing at all', {}, percent, /value: Enter the value, or its numerator and denominator/],
    [
      'a rate per nobody knows what',
      { numerator: '1', denominator: '2' },
      { ...rate, unitWords: '' },
      /value: Enter the value too/
    ]
  ] as const)('is refused in words: %s', (_case, typed, measure, said) => {
    expect(problemsOf(typed, measure)).toMatch(said)
  })

  it.each([
    ['as a number', { value: '68.5' }, percent, 68.5],
    ['with its sign', { value: '80%' }, percent, 80],
    ['in words', { value: '80 per cent' }, percent, 80],
    ['less than one, said so', { value: '0.8%' }, percent, 0.8],
    ['with thousands', { value: '1,234' }, count, 1234],
    ['as a fraction', { numerator: '17', denominator: '25' }, percent, 68],
    ['both, rounded alike', { value: '66.7', numerator: '2', denominator: '3' }, percent, 66.7],
    ['as a rate', { numerator: '61', denominator: '20000' }, rate, 30.5],
    ['as an average', { numerator: '90', denominator: '60' }, days, 1.5]
  ] as const)('is taken %s', (_case, typed, measure, value) => {
    const found = valueFrom({ ...nothing, ...typed }, measure, [], today)
    expect(found).toMatchObject({ kind: 'fit', value: { value, asAt: '2026-10-31' } })
  })

  it.each([
    [{ value: 40, fraction: { numerator: 4, denominator: 10 } }, 'percent', true],
    [{ value: 50, fraction: { numerator: 5, denominator: 10 } }, 'percent', false],
    [{ value: 0, fraction: { numerator: 0, denominator: 10 } }, 'percent', false],
    [{ value: 3, fraction: undefined }, 'count', true],
    [{ value: 3, fraction: undefined }, 'days', false]
  ] as const)('warns of small numbers: %j in %s', (value, unit, small) => {
    expect(isSmall(value, { unit })).toBe(small)
  })
})

describe('a series that somebody pastes', () => {
  const measure = {
    ...({ id: 'm', title: 'Timely', definition: 'All', everyMonths: 1 } as Partial<Measure>),
    ...percent,
    values: [standing('2026-09-30', 68)],
    breaks: []
  } as unknown as WholeMeasure
  const came = (text: string) => seriesFrom(text, measure, today).map((line) => line.came.kind)

  it.each([
    ['date and value', '31/03/2026, 61\n30/04/2026, 62%', ['fits', 'fits']],
    ['numerator and denominator', '31/03/2026\t17\t25', ['fits']],
    ['named columns in any order', 'Value;Date;Note\n61;31/03/2026;first', ['head', 'fits']],
    ['empty lines between', '\n31/03/2026,61\n\n30/04/2026,62\n', ['empty', 'fits', 'empty', 'fits']],
    ['what is there already', '30/09/2026,68', ['there']],
    ['another value for a day that has one', '30/09/2026,70', ['wrong']],
    ['a day twice', '31/03/2026,61\n31/03/2026,62', ['fits', 'wrong']],
    ['a share and a word', '31/03/2026,0.61\n30/04/2026,n/a', ['wrong', 'wrong']],
    ['days as Excel shows them', 'Apr-25,61\n31/05/25,62', ['fits', 'fits']],
    ['a day without a value', '31/03/2026\t61\n30/04/2026\t\n31/05/2026\t62', ['fits', 'hole', 'fits']],
    ['no date', '61', ['wrong']],
    ['a day alone', '31/03/2026', ['wrong']],
    ['a comma within a number', '31/03/2026,1,234,5', ['wrong']],
    ['a quoted cell', '"31/03/2026","61"', ['fits']],
    ['the end of a line of Windows', '31/03/2026,61\r\n30/04/2026,62\r\n', ['fits', 'fits']]
  ])('%s', (_case, text, kinds) => {
    expect(came(text)).toEqual(kinds)
  })

  it('says which line has the same day, and what to do', () => {
    const [, second] = seriesFrom('31/03/2026,61\n31/03/2026,62', measure, today)
    expect(second).toMatchObject({
      number: 2,
      text: '31/03/2026,62',
      came: { because: 'Line 1 has 31 March 2026 as well: keep one of the two' }
    })
  })

  it('accounts for every line of anything, word for word', () => {
    const cell = fc.constantFrom('31/03/2026', '61', '0.8', '=1+1', '"', 'date', 'value', '', 'März', '1,2')
    const line = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(','))
    fc.assert(
      fc.property(
        fc.oneof(fc.array(line, { maxLength: 8 }), fc.array(fc.string(), { maxLength: 8 })),
        (lines) => {
          const text = lines.join('\n')
          const wanted = text.split(/\r\n|\n|\r/)
          const told = seriesFrom(text, measure, today).map((one) => one.text)
          expect(told).toEqual(wanted.slice(0, told.length))
          expect(wanted.slice(told.length).join('').trim()).toBe('')
        }
      )
    )
  })
})
