import { expect, it } from 'vitest'
import { headingWithoutGrade } from './report-text-view.ts'

it.each([
  ['The impact of leaders: good', 'good', 'The impact of leaders'],
  ['Help and protection: requires improvement', 'requires-improvement', 'Help and protection'],
  ['Care leavers: Requires improvement to be good', 'requires-improvement', 'Care leavers'],
  // Before ILACS the grade is a cell beside the heading; a sentence keeps its grade.
  [
    'Leadership, management and governance Outstanding',
    'outstanding',
    'Leadership, management and governance'
  ],
  ['Quality of provision: Grade 3 (Adequate)', 'adequate', 'Quality of provision'],
  ['The safeguarding board is good', 'good', 'The safeguarding board is good'],
  ['Help: what matters', 'good', 'Help: what matters'],
  ['Help and protection', 'good', 'Help and protection'],
  ['Care leavers: good', undefined, 'Care leavers: good']
] as const)('shows %j with grade %s as %j', (heading, grade, shown) => {
  expect(headingWithoutGrade({ heading, grade })).toBe(shown)
})
