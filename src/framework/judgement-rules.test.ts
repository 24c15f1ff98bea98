import { describe, expect, it } from 'vitest'
import type { FrameworkVersionId } from './framework-versions.ts'
import type { PrintedGrade } from './grades.ts'
import type { Judgements } from './judgement-rules.ts'
import { checkJudgements } from './judgement-rules.ts'

const letters: Record<string, PrintedGrade> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires-improvement',
  I: 'inadequate'
}

/** Leaders, help and protection, in care, care leavers, overall. */
function ilacs(row: string): Judgements {
  const [leaders, help, care, leavers, overall] = [...row].map((letter) => letters[letter] ?? 'not-judged')
  return {
    ...(leaders && { 'impact-of-leaders': leaders }),
    ...(help && { 'help-and-protection': help }),
    ...(care && { 'in-care': care }),
    ...(leavers && { 'care-leavers': leavers }),
    ...(overall && { overall })
  }
}

function rules(framework: FrameworkVersionId, grades: Judgements): string[] {
  return checkJudgements(framework, grades).map(({ rule, weight }) => `${rule}: ${weight}`)
}

describe('overall effectiveness under ILACS', () => {
  it.each([
    ['GGGGG', []],
    ['OGGOG', []],
    ['OGGOO', []],
    ['RGGGG', []],
    ['GRGGG', []],
    ['GRGRG', ['what-good-bears: unseen']],
    ['GGGIG', ['practice-judgement-limits-overall: unseen']],
    ['GGGII', []],
    ['IRRRR', ['leaders-alone-inadequate: unusual']],
    ['IRRRI', ['leaders-alone-inadequate: unusual']],
    ['IGGGG', ['leaders-alone-inadequate: unseen']],
    ['IIRRI', []],
    ['GOOOO', ['what-outstanding-takes: unseen']],
    ['OGGGO', ['what-outstanding-takes: unseen']],
    ['OOROO', ['what-outstanding-takes: unseen']]
  ])('%s', (row, expected) => {
    expect(rules('ILACS_2023', ilacs(row))).toEqual(expected)
  })
})

describe('the areas of a version', () => {
  it('warns of an overall judgement that is made up for 2026, and asks for none', () => {
    expect(rules('ILACS_2026', ilacs('GGGG'))).toEqual([])
    expect(rules('ILACS_2026', ilacs('GGGGG'))).toEqual(['area-not-judged: unseen'])
  })

  it('warns of a missing grade', () => {
    expect(rules('ILACS_2023', ilacs('GGG'))).toEqual(['area-missing: unusual', 'area-missing: unusual'])
  })

  it('asks nothing of the free forms before 2013', () => {
    expect(rules('LEGACY', { overall: 'inadequate' })).toEqual([])
  })
})

it('under the single inspection framework, the whole lies between the best and the worst key judgement', () => {
  const keys = {
    'help-and-protection': 'requires-improvement',
    'looked-after-and-permanence': 'good',
    'leadership-management-governance': 'good'
  } as const
  const rest = { adoption: 'outstanding', 'care-leavers': 'outstanding' } as const
  const outside = ['sif-overall-between-key-judgements: unseen']
  const judged = (overall: PrintedGrade) => rules('SIF', { ...keys, ...rest, overall })
  expect([judged('good'), judged('requires-improvement')]).toEqual([[], []])
  expect([judged('outstanding'), judged('inadequate')]).toEqual([outside, outside])
  expect(judged('not-judged')).toEqual([])
})

it('under the single inspection framework, an inadequate key judgement makes the whole inadequate', () => {
  const good = { 'help-and-protection': 'good', 'looked-after-and-permanence': 'good' } as const
  const rest = { adoption: 'inadequate', 'care-leavers': 'good' } as const
  const limit = 'sif-key-judgement-limits-overall: unseen'
  const sif = { ...good, ...rest, 'leadership-management-governance': 'good' } as const
  expect(rules('SIF', { ...sif, overall: 'good' })).toEqual([])
  expect(rules('SIF', { ...sif, 'help-and-protection': 'inadequate', overall: 'good' })).toEqual([limit])
  expect(rules('SIF', { ...sif, 'help-and-protection': 'inadequate', overall: 'inadequate' })).toEqual([])
})
