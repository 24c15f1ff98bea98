import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, sharedWords, similarWording, subjectStems } from './likeness.ts'

const alike = (one: string, other: string) => likeness(subjectStems(one), subjectStems(other))

describe('likeness', () => {
  // Invented, after the pattern of published areas for improvement.
  it.each([
    ['The quality of strategy discussions.', 'Health agencies in strategy discussions.', true],
    ['Assessments of private fostering.', 'The timely assessment of private fostering arrangements.', true],
    ['The quality of plans for children.', 'Children’s plans, and their quality.', true],
    // Only words that stand everywhere: no sign of one subject.
    ['The quality of plans for care leavers.', 'Support for children in need of health assessments.', false],
    ['Supervision of social workers.', 'Recruitment of foster carers.', false]
  ])('of %j and %j', (one, other, similar) => {
    expect(alike(one, other) >= similarWording).toBe(similar)
  })

  it('takes one word in its several forms for one word', () => {
    expect(alike('Planned assessment', 'Assessments are planned')).toBe(1)
  })

  it('is nothing where there are no words about a subject', () => {
    expect(alike('Ensure that they all do', 'Ensure that they all do')).toBe(0)
    expect(alike('', '12')).toBe(0)
  })

  it('is the same both ways, between 0 and 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one))
        expect(alike(one, other)).toBeGreaterThanOrEqual(0)
        expect(alike(one, other)).toBeLessThanOrEqual(1)
        if (subjectStems(one).size > 0) expect(alike(one, one)).toBe(1)
      })
    )
  })
})

describe('the words that two texts share', () => {
  it('are marked, in any form, and what only carries the sentence is not', () => {
    const marked = sharedWords('The planning of permanence.', subjectStems('Plans for the permanence of all'))
    expect(marked.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
      'planning',
      'permanence'
    ])
  })

  it('lose nothing of the text', () => {
    fc.assert(
      fc.property(fc.string(), sentence, (text, other) => {
        const pieces = sharedWords(text, subjectStems(other))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      })
    )
  })
})

const sentence = fc
  .array(
    fc.constantFrom('plans', 'planning', 'the', 'strategy', 'children', 'health', 'and', 'leavers', 'work')
  )
  .map((words) => words.join(' '))
