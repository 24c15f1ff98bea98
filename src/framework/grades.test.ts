import { describe, expect, it } from 'vitest'
import {
  gradeChange,
  gradeLabel,
  gradeRank,
  grades,
  parseGrade,
  printedGrades,
  printedLabels
} from './grades.ts'

describe('parseGrade', () => {
  it.each([
    ['Outstanding', 'outstanding'],
    ['Requires improvement', 'requires-improvement'],
    ['requires improvement to be good', 'requires-improvement'],
    [' Inadequate. ', 'inadequate'],
    ['Adequate', 'adequate'],
    ['not judged', 'not-judged'],
    ['Good enough', undefined],
    ['Grade 3 (Adequate)', 'adequate'],
    ['Grade 3', undefined],
    ['', undefined]
  ])('reads %j as %s', (printed, grade) => {
    expect(parseGrade(printed)).toBe(grade)
  })

  it('reads every label it prints', () => {
    for (const grade of printedGrades) {
      expect(printedLabels(grade)[0]).toBe(gradeLabel(grade))
      for (const label of printedLabels(grade)) expect(parseGrade(label)).toBe(grade)
    }
  })
})

describe('gradeChange', () => {
  it.each([
    ['good', 'outstanding', 'up'],
    ['outstanding', 'good', 'down'],
    ['inadequate', 'inadequate', 'same'],
    ['adequate', 'requires-improvement', 'same'],
    ['not-judged', 'good', undefined]
  ] as const)('%s then %s is %s', (before, after, change) => {
    expect(gradeChange(before, after)).toBe(change)
  })
})

it('ranks the best grade 1 and the worst 4', () => {
  expect(grades.map(gradeRank)).toEqual([1, 2, 3, 4])
})
