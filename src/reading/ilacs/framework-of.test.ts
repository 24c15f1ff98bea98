import { expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { frameworkOf } from './framework-of.ts'

const combined = ['impact-of-leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall'] as const
const apart = ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers'] as const

it.each([
  ['2022-12-16', combined, 'ILACS_2018', 'dates'],
  ['2023-02-03', apart, 'ILACS_2023', 'dates'],
  ['2026-05-22', apart, 'ILACS_2026', 'dates'],
  ['2023-01-13', combined, 'ILACS_2018', 'framework'],
  ['2022-12-16', apart, 'ILACS_2023', 'framework']
])('fieldwork to %s with the areas %j is %s, by %s', (end, areas, version, by) => {
  const rows = areas.map((area: JudgementArea) => ({
    area,
    printedArea: area,
    grade: 'good' as const,
    printedGrade: 'Good',
    page: 1
  }))
  const { value, from } = frameworkOf({ from: isoDate('2022-12-05'), to: isoDate(end) }, rows)
  expect(value).toBe(version)
  expect(from).toMatchObject({ inferred: by })
})
