import { describe, expect, it } from 'vitest'
import { areaNamed, gradeOfCell, gradeOfHeading, opensAreaName } from './area-wording.ts'

describe('areaNamed', () => {
  it.each([
    ['The impact of leaders on social work practice with children and families', 'impact-of-leaders'],
    ['The impact of leaders on practice with children and families', 'impact-of-leaders'],
    ['Impact of leaders on social work practice with children and families: good', 'impact-of-leaders'],
    ['The experiences and progress of children who need help and protection', 'help-and-protection'],
    ['The experiences and progress of children in need of help and protection', 'help-and-protection'],
    ['The experiences and progress of children in care and care leavers', 'in-care-and-care-leavers'],
    ['The experiences and progress of children in care', 'in-care'],
    ['The experiences and progress of care leavers', 'care-leavers'],
    ['The experiences and progress of children care leavers', 'care-leavers'],
    ['The experiences and progress of care-experienced young people', 'care-leavers'],
    ['Overall effectiveness', 'overall'],
    ['Grade', undefined],
    ['What needs to improve?', undefined]
  ])('%s', (printed, area) => {
    expect(areaNamed(printed)).toBe(area)
  })
})

describe('gradeOfHeading', () => {
  it.each([
    ['The experiences and progress of children in care: outstanding', 'outstanding'],
    ['… need help and protection requires improvement to be good', 'requires-improvement'],
    ['… need help and protection require improvement to be good', 'requires-improvement'],
    ['… children and families is requires improvement to be good.', 'requires-improvement'],
    ['… protection: Requires improvement', 'requires-improvement'],
    ['… families is: Good', 'good'],
    ['… protection is inadequate', 'inadequate'],
    ['The experiences and progress of children in care', undefined],
    ['What is not good enough', undefined]
  ])('%s', (heading, grade) => {
    expect(gradeOfHeading(heading)).toBe(grade)
  })
})

it.each([
  ['Good', 'good'],
  ['Requires improvement to be good', 'requires-improvement'],
  ['Inadequate (see paragraph 4)', 'inadequate'],
  ['Not yet', undefined]
])('the cell %j says %s', (printed, grade) => {
  expect(gradeOfCell(printed)).toBe(grade)
})

it('knows where a label opens and where it goes on', () => {
  expect(opensAreaName('The experiences and progress of')).toBe(true)
  expect(opensAreaName('children in care and care leavers')).toBe(false)
})
