import { expect, it } from 'vitest'
import { headingWithoutGrade } from './report-text-view.ts'

it.each([
  ['The impact of leaders: good', 'good', 'The impact of leaders'],
  ['Help and protection: requires improvement', 'requires-improvement', 'Help and protection'],
  ['Care leavers: Requires improvement to be good', 'requires-improvement', 'Care leavers'],
  ['Help: what matters', 'good', 'Help: what matters'],
  ['Help and protection', 'good', 'Help and protection'],
  ['Care leavers: good', undefined, 'Care leavers: good']
] as const)('shows %j with grade %s as %j', (heading, grade, shown) => {
  expect(headingWithoutGrade({ heading, grade })).toBe(shown)
})
