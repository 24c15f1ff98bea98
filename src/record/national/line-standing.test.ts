import { describe, expect, it } from 'vitest'
import { inspectionFor, lineCalled } from '../../../test/judged-examples.ts'
import { areaLines } from '../../framework/area-lines.ts'
import { frameworkVersion, frameworkVersionIds } from '../../framework/framework-versions.ts'
import {
  shownStanding,
  standingKey,
  standingKeys,
  standingOnLine,
  standingRank,
  standingRemark
} from './line-standing.ts'

describe('where an authority stands on a line by its last inspection', () => {
  it.each([
    ['overall', 'ILACS_2023', { overall: 'good' }, 'Good', undefined],
    [
      'overall',
      'ILACS_2026',
      { 'impact-of-leaders': 'good' },
      'No overall grade in this framework',
      undefined
    ],
    ['leaders', 'ILACS_2026', { 'impact-of-leaders': 'good' }, 'Good', undefined],
    [
      'children-in-care',
      'ILACS_2018',
      { 'in-care-and-care-leavers': 'outstanding' },
      'Outstanding',
      'Children in care and care leavers, judged together, 2019'
    ],
    [
      'care-leavers',
      'ILACS_2018',
      { 'in-care-and-care-leavers': 'inadequate' },
      'Inadequate',
      'Children in care and care leavers, judged together, 2019'
    ],
    [
      'leaders',
      'SIF',
      { 'leadership-management-governance': 'requires-improvement' },
      'Requires improvement to be good',
      'Judged as Leadership, management and governance, 2019'
    ],
    ['help-and-protection', 'LEGACY', { overall: 'adequate' }, 'Grade not in the record', undefined],
    ['overall', 'LEGACY', { overall: 'adequate' }, 'Adequate', 'Judged as Overall effectiveness, 2019'],
    ['help-and-protection', 'ILACS_2023', { overall: 'good' }, 'Grade not in the record', undefined],
    ['overall', 'SIF', { overall: 'not-judged' }, 'Not judged', undefined]
  ] as const)('%s under %s with %j', (id, framework, grades, shown, remark) => {
    const line = lineCalled(id)
    const last = inspectionFor(framework, grades)
    const standing = standingOnLine(line, last)
    expect(shownStanding(line, standing).text).toBe(shown)
    expect(standingRemark(standing, last)).toBe(remark)
  })

  it('is said where there was no inspection, or none that names its framework', () => {
    const line = lineCalled('overall')
    expect(standingOnLine(line, undefined)).toEqual({ kind: 'not-inspected' })
    expect(
      standingOnLine(line, { ...inspectionFor('SIF', { overall: 'good' }), framework: undefined })
    ).toEqual({ kind: 'missing' })
  })

  it('is never a blank and always one of the keys, on every line of every framework', () => {
    for (const line of areaLines) {
      for (const framework of frameworkVersionIds) {
        const all = Object.fromEntries(frameworkVersion(framework).areas.map(({ area }) => [area, 'good']))
        for (const grades of [all, {}]) {
          const standing = standingOnLine(line, inspectionFor(framework, grades))
          expect(shownStanding(line, standing).text).not.toBe('')
          expect(standingKeys).toContain(standingKey(standing))
        }
      }
    }
  })
})

it('ranks the grades, and after them what has none', () => {
  const judged = (grade: 'outstanding' | 'good' | 'inadequate' | 'not-judged') =>
    standingRank({ kind: 'judged', grade, area: 'overall', fit: 'same' })
  expect([judged('outstanding'), judged('good'), judged('inadequate')]).toEqual([1, 2, 4])
  expect(judged('not-judged')).toBeGreaterThan(4)
  for (const kind of ['not-judged-in-this-framework', 'missing', 'not-inspected'] as const) {
    expect(standingRank({ kind })).toBeGreaterThan(4)
  }
})
