import { expect, it } from 'vitest'
import { inspectionFor } from '../../../test/judged-examples.ts'
import { startingArea } from './starting-area.ts'

it.each([
  [inspectionFor('ILACS_2023', { overall: 'good', 'help-and-protection': 'good' }), 'help-and-protection'],
  [inspectionFor('LEGACY', { overall: 'good', 'leadership-and-management': 'adequate' }), 'overall'],
  [inspectionFor('LEGACY', { 'leadership-and-management': 'adequate' }), 'leaders'],
  [inspectionFor('ILACS_2018', {}), undefined]
])('opens on an area that the inspection grades', (inspection, area) => {
  expect(startingArea(inspection)).toBe(area)
})
