import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween, differencesFromFacts } from './differences.ts'

const values = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2', '3'))
  .map((entries) => new Map(Object.entries(entries)))

describe('differencesBetween', () => {
  it('finds what changed, what is new and what is gone', () => {
    const before = new Map([
      ['same', 'x'],
      ['changed', '1'],
      ['gone', 'y']
    ])
    const after = new Map([
      ['same', 'x'],
      ['changed', '2'],
      ['new', 'z']
    ])
    expect(differencesBetween(before, after)).toEqual([
      { field: 'changed', before: '1', after: '2' },
      { field: 'gone', before: 'y', after: undefined },
      { field: 'new', before: undefined, after: 'z' }
    ])
  })

  it('leads from one state to the other when it is applied', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const state = new Map<string, string>(before)
        for (const { field, after: is } of differencesBetween(before, after)) {
          if (is === undefined) state.delete(field)
          else state.set(field, is)
        }
        expect(state).toEqual(after)
      })
    )
  })

  it('is empty exactly where nothing changed', () => {
    fc.assert(fc.property(values, (state) => differencesBetween(state, new Map(state)).length === 0))
  })
})

it('counts what the facts never held as no difference', () => {
  fc.assert(
    fc.property(values, values, (facts, report) => {
      for (const { field } of differencesFromFacts(facts, report)) expect(facts.has(field)).toBe(true)
    })
  )
})
