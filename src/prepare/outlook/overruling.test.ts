import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { expectationFor, overrulingKinds, stateOf, type TypedExpectation } from './overruling.ts'

const today = isoDate('2026-11-22')
const lastStartedOn = isoDate('2025-06-30')
const typed: TypedExpectation = {
  kind: 'ilacs-standard',
  earliest: '2027-03-01',
  latest: '2027-06-30',
  reason: ' Said at the engagement meeting '
}
const problemsOf = (changed: Partial<TypedExpectation>) => {
  const found = expectationFor({ ...typed, ...changed }, today, lastStartedOn)
  return found.kind === 'found' ? [] : found.problems.map(({ field, message }) => `${field}: ${message}`)
}

describe('what somebody expects', () => {
  it('is taken as typed, its reason trimmed', () => {
    expect(expectationFor(typed, today, lastStartedOn)).toEqual({
      kind: 'found',
      expectation: {
        kind: 'ilacs-standard',
        earliestOn: '2027-03-01',
        latestOn: '2027-06-30',
        reason: 'Said at the engagement meeting'
      }
    })
  })

  it.each([
    [{ kind: 'sif' }, ['kind: Choose what you expect']],
    [{ earliest: '' }, ['earliest: Enter the earliest day']],
    [{ latest: '2027-02-30' }, ['latest: Enter the latest day, a real date such as 27 3 2027']],
    [
      { latest: '2027-02-28' },
      ['latest: The latest day must be the same as or after the earliest, 1 March 2027']
    ],
    [{ earliest: '2026-01-01', latest: '2026-11-21' }, ['latest: The latest day must be today or later']],
    [{ latest: '2207-06-30' }, ['latest: The latest day must be by 22 November 2036']],
    [
      { earliest: '2025-06-30' },
      ['earliest: The earliest day must be after the last inspection began, 30 June 2025']
    ],
    [{ reason: '  ' }, ['reason: Say why you expect something else']],
    [{ reason: 'x'.repeat(1001) }, ['reason: Enter at most 1000 characters; these are 1001']],
    [
      { kind: '', earliest: '', latest: '', reason: '' },
      [
        'kind: Choose what you expect',
        'earliest: Enter the earliest day',
        'latest: Enter the latest day',
        'reason: Say why you expect something else'
      ]
    ]
  ] as const)('%j is answered in words', (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems)
  })

  it('can be anything after the last inspection that is not over, and where there was none anything', () => {
    const days = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(fc.constantFrom(...overrulingKinds), days, days, (kind, from, length) => {
        const earliest = addDays(lastStartedOn, from + 1)
        const latest = addDays(earliest, length)
        const found = expectationFor({ ...typed, kind, earliest, latest }, today, lastStartedOn)
        expect(found.kind === 'found').toBe(latest >= today && latest <= '2036-11-22')
        expect(expectationFor({ ...typed, kind, earliest, latest }, today, undefined).kind).toBe(found.kind)
      })
    )
  })
})

it.each([
  ['2026-12-01', lastStartedOn, undefined, 'stands'],
  ['2027-07-01', lastStartedOn, undefined, 'over'],
  ['2027-06-30', lastStartedOn, undefined, 'stands'],
  ['2027-04-01', isoDate('2027-03-08'), undefined, 'overtaken'],
  ['2026-12-01', lastStartedOn, { by: 'A', at: new Date(), because: 'B' }, 'withdrawn']
] as const)('on %s, with the last inspection of %s, it %j %s', (day, last, withdrawn, state) => {
  const made = { withdrawn, latestOn: isoDate('2027-06-30'), madeAt: new Date('2026-11-22T12:00:00Z') }
  expect(stateOf(made, isoDate(day), last)).toBe(state)
})
