import { describe, expect, it } from 'vitest'
import { shippedInspections } from '../../../test/shipped-inspections.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { loadShippedFacts } from '../facts/shipped-facts.ts'
import { intervalsView } from './intervals-view.ts'
import { comparedWith, likeCases, likenessOf } from './like-cases.ts'

const inspections = shippedInspections(loadShippedFacts())
const current = new Set<string>(inspections.map(({ authority }) => authority))
const today = isoDate('2026-11-22')
const cases = likeCases({ inspections, priorityActions: [] }, today, current)
const of = (id: string) => cases.find((one) => one.id === id)

describe('how like cases went', () => {
  it('has the intervals that were measured by hand from the table', () => {
    expect(of('good')?.spread?.shortest).toBeCloseTo(34.5, 1)
    expect(of('good')?.spread?.longest).toBeCloseTo(46, 1)
    expect(of('good')?.spread?.middle).toBeCloseTo(40.7, 1)
    expect(of('outstanding')?.spread?.middle).toBeCloseTo(40.85, 1)
    expect(of('requires-improvement')?.spread?.middle).toBeCloseTo(39.25, 1)
  })

  it('shows what came through the pause, and does not reckon with it', () => {
    const apart = of('good')?.came.filter(({ throughThePause }) => throughThePause) ?? []
    expect(apart.length).toBeGreaterThan(10)
    expect(Math.max(...apart.map(({ months }) => months))).toBeGreaterThan(of('good')?.spread?.longest ?? 0)
  })

  it('counts every authority that stands by an overall grade as waiting in one group of grades', () => {
    const waiting = ['outstanding', 'good', 'requires-improvement', 'inadequate'].flatMap(
      (id) => of(id)?.waiting ?? []
    )
    const last = new Map(inspections.map((one) => [one.authority, one]))
    const withOverall = [...last.values()].filter(
      ({ grades, startsOn }) => grades.overall !== undefined && startsOn > '2021-06-27'
    )
    expect(waiting).toHaveLength(withOverall.length)
  })

  it('compares by pathway whoever has no overall grade, and places them', () => {
    const brent = inspections.findLast(({ authority }) => authority === 'brent')
    if (brent === undefined) throw new Error('no Brent')
    expect(likenessOf(brent)).toBe('short')
    expect(comparedWith('short')).toEqual(['short', 'standard', 'monitoring'])
    const view = intervalsView(cases, { name: 'Brent', last: brent, today })
    expect(view.groups.map(({ id }) => id)).toEqual(['short', 'standard', 'monitoring'])
    expect(view.place).toMatchObject({ group: 'short', label: 'Brent now' })
    expect(view.place?.months).toBeCloseTo(6.9, 1)
  })
})
