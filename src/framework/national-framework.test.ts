import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalFrameworkLabel, parseNationalFramework } from './national-framework.ts'

function read(text: string): string[] {
  return parseNationalFramework(text).map(({ part, number }) => `${part} ${number}`)
}

describe('parseNationalFramework', () => {
  it.each([
    ['Consistency in the response to neglect (outcome 1, national framework)', ['outcome 1']],
    ['The quality of records (enabler 3, national framework).', ['enabler 3']],
    ['Children’s wishes (Principle 2, National Framework)', ['principle 2']],
    ['Plans for children. (Outcome 4, National framework)', ['outcome 4']],
    ['Plans (National Framework, outcome 1)', ['outcome 1']],
    ['Plans (National Framework: Enabler 2)', ['enabler 2']],
    ['Plans, under Outcome 2 of the national framework', ['outcome 2']],
    ['Plans (outcome 3 of the Children’s Social Care National Framework)', ['outcome 3']],
    ['Plans (Children’s social care: national framework – outcome 3)', ['outcome 3']],
    ['Leaders’ oversight (Enabler two).', ['enabler 2']],
    ['The response to risks (Outcome three).', ['outcome 3']],
    ['Homes for care leavers [outcome four]', ['outcome 4']],
    ['Two parts (outcome 1 and enabler 3, national framework)', ['outcome 1', 'enabler 3']],
    ['Two numbers (outcomes 3 and 4, national framework)', ['outcome 3', 'outcome 4']],
    ['Two in words (Outcome one and Enabler two).', ['outcome 1', 'enabler 2']],
    ['A stretch (outcomes 1 to 3, national framework)', ['outcome 1', 'outcome 2', 'outcome 3']],
    ['The same twice (outcome 1, national framework) (outcome 1, national framework)', ['outcome 1']],
    ['Homes (Outcome 4: stable, loving homes, National Framework)', ['outcome 4']],
    ['Homes (National Framework 2023, outcome 4 – stable homes; enabler 1)', ['outcome 4', 'enabler 1']],
    ['Homes (NF: outcome 4)', ['outcome 4']],
    ['With its parts: (enabler 1) - the first - the second', ['enabler 1']]
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['a number that no outcome has', '(outcome 5, national framework)'],
    ['a number that no enabler has', '(enabler 4, national framework)'],
    ['a number that no principle has', '(principle 7, national framework)'],
    ['nought', '(outcome 0, national framework)'],
    ['an outcome of the authority’s own plan', 'Progress against outcome 2 of the council’s plan'],
    ['brackets in the middle of a sentence', 'The plan (outcome 2) is not known to staff'],
    ['the framework alone', 'Work with the national framework'],
    ['the framework in brackets alone', 'Guidance (the national framework) of 2023'],
    ['brackets with more in them', 'Timeliness of visits (see outcome 2 and paragraph 4)'],
    ['a paragraph', 'Timeliness of visits (paragraph 4)']
  ])('reads nothing from %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('never gives a part that the framework does not have', () => {
    const printed = fc
      .tuple(fc.constantFrom('outcome', 'enabler', 'principle'), fc.integer({ min: 0, max: 99 }))
      .map(([part, number]) => `Plans (${part} ${number}, national framework)`)
    fc.assert(
      fc.property(printed, (text) => {
        for (const { part, number } of parseNationalFramework(text)) {
          expect(number).toBeLessThanOrEqual({ outcome: 4, enabler: 3, principle: 6 }[part])
          expect(number).toBeGreaterThan(0)
        }
      })
    )
  })
})

describe('nationalFrameworkLabel', () => {
  it('names outcomes and enablers, and numbers principles', () => {
    expect(nationalFrameworkLabel({ part: 'outcome', number: 4 })).toBe(
      'Outcome 4: children in care and care leavers have stable, loving homes'
    )
    expect(nationalFrameworkLabel({ part: 'enabler', number: 3 })).toBe(
      'Enabler 3: the workforce is equipped and effective'
    )
    expect(nationalFrameworkLabel({ part: 'principle', number: 2 })).toBe('Principle 2')
  })
})
