import { expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { frameworkOf } from './framework-of.ts'

const combined = ['impact-of-leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall'] as const
const apart = ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers'] as const

it.each([
  ['2022-12-05', combined, 'ILACS_2018', 'dates'],
  ['2023-01-23', apart, 'ILACS_2023', 'dates'],
  ['2026-05-11', apart, 'ILACS_2026', 'dates'],
  ['2023-01-09', combined, 'ILACS_2018', 'framework'],
  ['2022-12-05', apart, 'ILACS_2023', 'framework']
])('fieldwork from %s with the areas %j is %s, by %s', (start, areas, version, by) => {
  const rows = areas.map((area: JudgementArea) => ({
    area,
    printedArea: area,
    grade: 'good' as const,
    printedGrade: 'Good',
    page: 1
  }))
  const { value, from } = frameworkOf({ from: isoDate(start), to: isoDate('2026-12-18') }, rows)
  expect(value).toBe(version)
  expect(from).toMatchObject({ inferred: by })
})
