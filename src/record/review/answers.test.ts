import { describe, expect, it } from 'vitest'
import type { Field } from '../activities/field.ts'
import { isAnsweredBy } from './answers.ts'
import type { QuestionCheck } from './question.ts'

const start: Field = { kind: 'fieldwork-start' }
const end: Field = { kind: 'fieldwork-end' }
const overall: Field = { kind: 'judgement', area: 'overall' }
const help: Field = { kind: 'judgement', area: 'help-and-protection' }

describe('a question is answered', () => {
  it.each<[QuestionCheck, string, Field, Field | undefined, boolean, boolean]>([
    ['dates', 'One day only.', start, undefined, true, false],
    ['dates', 'One day only.', end, undefined, true, false],
    ['dates', 'One day only.', overall, undefined, false, false],
    ['framework', 'Not in force.', start, undefined, true, false],
    ['judgements', 'They differ on Overall effectiveness.', overall, undefined, true, false],
    ['judgements', 'They differ on Overall effectiveness.', help, undefined, false, false],
    ['numbering', 'Number 12 is missing.', { kind: 'paragraph', number: 11 }, undefined, false, false],
    ['not-read', 'No first day.', start, start, true, true],
    ['not-read', 'No first day.', end, start, false, false]
  ])('%s “%s” by %o, where it names %o: changed %s, found right %s', (...example) => {
    const [check, what, field, about, changed, foundRight] = example
    const question = { check, what, field: about }
    expect(isAnsweredBy(question, { field, changed: true })).toBe(changed)
    expect(isAnsweredBy(question, { field, changed: false })).toBe(foundRight)
  })
})
