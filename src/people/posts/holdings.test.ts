import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, type IsoDate, isoDate } from '../../framework/iso-date.ts'
import { actsOn, covers, holderOn, openAfter, overlap, placeHolder, vacancies } from './holdings.ts'
import { type Holding, holdingId, type Span } from './post.ts'

const first = dayNumber(isoDate('2020-01-01'))
const day = fc.integer({ min: 0, max: 120 }).map((after) => dayFromNumber(first + after))
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }))
  .map(([startsOn, days]) => ({ startsOn, endsOn: days === undefined ? undefined : addDays(startsOn, days) }))

let number = 0
function holding(kind: Holding['kind'], { startsOn, endsOn }: Span, name = 'Somebody'): Holding {
  number += 1
  const id = holdingId.parse(String(number))
  return { id, kind, name, account: undefined, startsOn, endsOn, because: undefined }
}
const from = (startsOn: string, endsOn?: string): Span => ({
  startsOn: isoDate(startsOn),
  endsOn: endsOn === undefined ? undefined : isoDate(endsOn)
})

/** Whoever wanted the post, one after the other: those who could have it, with the last days that this set. */
function placed(wanted: readonly Span[]): Holding[] {
  return wanted.reduce<Holding[]>((holdings, one) => {
    const placing = placeHolder(holdings, one)
    if (placing.kind !== 'fits') return holdings
    const { ends } = placing
    const before = holdings.map((held) => (held === ends?.holding ? { ...held, endsOn: ends.on } : held))
    return [...before, holding('holder', one)]
  }, [])
}
const allDays = Array.from({ length: 200 }, (_, after) => dayFromNumber(first - 20 + after))
const until: IsoDate = dayFromNumber(first + 150)

describe('the days of a span', () => {
  it.each([
    ['2027-03-03', true],
    ['2027-03-02', false],
    ['2027-06-04', true],
    ['2027-06-05', false]
  ])('are both ends and what is between: %s', (on, isOne) => {
    expect(covers(from('2027-03-03', '2027-06-04'), isoDate(on))).toBe(isOne)
  })

  it('are shared by two spans exactly where a day is in both', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = allDays.some((on) => covers(one, on) && covers(other, on))
        expect(overlap(one, other)).toBe(shared)
        expect(overlap(other, one)).toBe(shared)
      })
    )
  })
})

describe('holding a post', () => {
  it('is one person’s at a time, whoever wants it in whatever order', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (wanted) => {
        const holdings = placed(wanted)
        for (const on of allDays) {
          expect(holdings.filter((one) => covers(one, on)).length).toBeLessThanOrEqual(1)
        }
      })
    )
  })

  it('leaves every day from the first holder’s either held or vacant, and none both', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (wanted) => {
        const holdings = placed(wanted)
        const begins = holdings.map(({ startsOn }) => startsOn).toSorted()[0]
        const gaps = vacancies(holdings, until)
        for (const on of allDays.filter((one) => begins !== undefined && one >= begins && one <= until)) {
          expect(gaps.some((gap) => covers(gap, on))).toBe(holderOn(holdings, on) === undefined)
        }
        expect(gaps.every(({ endsOn }) => endsOn !== undefined && endsOn <= until)).toBe(true)
      })
    )
  })

  it('changes nothing of the days before a new holder', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (wanted, next) => {
        const before = placed(wanted)
        const after = placed([...wanted, next])
        for (const on of allDays.filter((one) => one < next.startsOn)) {
          expect(holderOn(after, on)?.startsOn).toBe(holderOn(before, on)?.startsOn)
        }
      })
    )
  })

  it('passes from whoever has no last day to the next, on the day before', () => {
    const jo = holding('holder', from('2024-09-01'), 'Jo Smith')
    expect(placeHolder([jo], from('2027-03-03'))).toEqual({
      kind: 'fits',
      ends: { holding: jo, on: '2027-03-02' }
    })
  })

  const jo = holding('holder', from('2024-09-01', '2027-03-31'), 'Jo Smith')
  const ann = holding('holder', from('2027-06-01'), 'Ann Lee')
  it.each<[string, Span, Holding]>([
    ['a last day that somebody meant', from('2027-03-03', '2027-04-30'), jo],
    ['somebody who begins later', from('2027-04-01'), ann],
    ['somebody who begins on the very day', from('2027-06-01'), ann]
  ])('does not pass over %s', (_what, wanted, other) => {
    expect(placeHolder([jo, ann], wanted)).toEqual({ kind: 'overlaps', with: other })
  })

  it('fits between two others', () => {
    expect(placeHolder([jo, ann], from('2027-04-01', '2027-05-31'))).toEqual({
      kind: 'fits',
      ends: undefined
    })
    expect(vacancies([jo, ann], isoDate('2027-12-31'))).toEqual([from('2027-04-01', '2027-05-31')])
  })

  it('cannot end before it begins', () => {
    expect(placeHolder([], from('2027-03-03', '2027-03-02'))).toEqual({ kind: 'ends-before-it-begins' })
  })
})

describe('who acts', () => {
  const jo = holding('holder', from('2024-09-01', '2027-03-31'), 'Jo Smith')
  const al = holding('deputy', from('2026-12-01', '2026-12-24'), 'Al Jones')
  const bo = holding('deputy', from('2026-12-10', '2027-04-30'), 'Bo Ray')
  const holdings = [bo, jo, al]
  it.each([
    ['2026-11-30', { kind: 'holder', holder: jo }],
    ['2026-12-01', { kind: 'deputies', deputies: [al], absent: jo }],
    ['2026-12-24', { kind: 'deputies', deputies: [al, bo], absent: jo }],
    ['2027-04-01', { kind: 'deputies', deputies: [bo], absent: undefined }],
    ['2027-05-01', { kind: 'nobody' }]
  ])('on %s', (on, expected) => {
    expect(actsOn(holdings, isoDate(on))).toEqual(expected)
  })

  it('is somebody exactly on the days that a holder or a deputy has', () => {
    const kind = fc.constantFrom<Holding['kind'][]>('holder', 'deputy')
    const some = fc.array(
      fc.tuple(kind, span).map(([what, days]) => holding(what, days)),
      { maxLength: 8 }
    )
    fc.assert(
      fc.property(some, day, (all, on) => {
        expect(actsOn(all, on).kind === 'nobody').toBe(!all.some((one) => covers(one, on)))
      })
    )
  })
})

describe('what is left open after a day', () => {
  it('is all that runs on', () => {
    const ended = holding('holder', from('2024-09-01', '2026-11-22'))
    const runsOn = holding('deputy', from('2026-11-01', '2026-11-23'))
    const openEnded = holding('holder', from('2026-11-23'))
    expect(openAfter([openEnded, ended, runsOn], isoDate('2026-11-22'))).toEqual([runsOn, openEnded])
  })
})
