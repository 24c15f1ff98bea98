import { describe, expect, it } from 'vitest'
import { areaLines, linesOf, pointOnLine } from './area-lines.ts'
import { frameworkVersion, frameworkVersionIds, ilacsVersionAt, judges } from './framework-versions.ts'
import { areaLabel, judgementAreas } from './judgement-areas.ts'

describe('the framework versions', () => {
  it.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 'ILACS_2018'],
    ['2022-12-31', 'ILACS_2018'],
    ['2023-01-01', 'ILACS_2023'],
    ['2026-03-31', 'ILACS_2023'],
    ['2026-04-01', 'ILACS_2026'],
    ['2027-05-10', 'ILACS_2026']
  ])('fieldwork that begins on %s is under %s', (day, id) => {
    expect(ilacsVersionAt(day)?.id).toBe(id)
  })

  it.each([
    ['ILACS_2018', ['impact-of-leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall']],
    ['ILACS_2023', ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall']],
    ['ILACS_2026', ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers']],
    [
      'LEGACY',
      ['overall', 'capacity-to-improve', 'outcomes', 'quality-of-provision', 'leadership-and-management']
    ]
  ] as const)('%s prints its areas in order', (id, areas) => {
    expect(frameworkVersion(id).areas.map(({ area }) => area)).toEqual(areas)
  })

  it('judges overall effectiveness until March 2026 and not after', () => {
    expect(frameworkVersionIds.filter((id) => !judges(id, 'overall'))).toEqual(['ILACS_2026'])
  })

  it('uses every area, and no wording for two areas of one version', () => {
    const used = new Set(
      frameworkVersionIds.flatMap((id) => frameworkVersion(id).areas.map(({ area }) => area))
    )
    expect([...used].sort()).toEqual([...judgementAreas].sort())
    for (const id of frameworkVersionIds) {
      const wordings = frameworkVersion(id).areas.flatMap(({ printed, alsoPrinted = [] }) => [
        printed,
        ...alsoPrinted
      ])
      expect(new Set(wordings).size).toBe(wordings.length)
    }
    expect(new Set(judgementAreas.map(areaLabel)).size).toBe(judgementAreas.length)
  })
})

describe('the lines of judgements through the versions', () => {
  it('name only areas that the version judges', () => {
    for (const line of areaLines) {
      for (const id of frameworkVersionIds) {
        const onLine = line.in[id]
        if (onLine !== undefined) expect(judges(id, onLine.area)).toBe(true)
      }
    }
  })

  it('hold every area of ILACS', () => {
    for (const id of ['ILACS_2018', 'ILACS_2023', 'ILACS_2026'] as const) {
      for (const { area } of frameworkVersion(id).areas) expect(linesOf(area).length).toBeGreaterThan(0)
    }
    expect(linesOf('in-care-and-care-leavers').map((line) => line.id)).toEqual([
      'children-in-care',
      'care-leavers'
    ])
    expect(linesOf('adoption')).toEqual([])
  })

  it.each([
    [
      'children-in-care',
      'SIF',
      { kind: 'judged', grade: 'good', area: 'looked-after-and-permanence', fit: 'forerunner' }
    ],
    ['children-in-care', 'ILACS_2018', { kind: 'missing', area: 'in-care-and-care-leavers' }],
    ['overall', 'ILACS_2026', { kind: 'not-judged-in-this-framework' }],
    ['help-and-protection', 'LEGACY', { kind: 'not-judged-in-this-framework' }]
  ] as const)('%s under %s', (lineId, framework, point) => {
    const line = areaLines.find(({ id }) => id === lineId)
    expect(
      line && pointOnLine(line, framework, { 'looked-after-and-permanence': 'good', overall: 'good' })
    ).toEqual(point)
  })
})
