import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNames } from '../../reading/published-report.ts'
import type { Asked, Question } from './question.ts'
import { checkLabel, questionChecks, reask } from './question.ts'

const asked = (what: string, check: Asked['check'] = 'numbering', pages = [1]): Asked => ({
  check,
  what,
  pages,
  field: undefined
})
const jo = { by: 'Jo Smith', at: new Date('2026-11-22T12:00:00Z'), remark: undefined }
const held = (id: number, one: Asked, settled: Question['settled'] = undefined): Question => ({
  id,
  ...one,
  settled
})

describe('what a later reading does to the questions that are held', () => {
  it('raises what was never asked', () => {
    const { raised, dropped } = reask([], [asked('Number 12 is missing.')])
    expect(raised).toEqual([asked('Number 12 is missing.')])
    expect(dropped).toEqual([])
  })

  it('leaves settled what it asks again, on whatever page it now finds it', () => {
    const settled = held(1, asked('Number 12 is missing.'), jo)
    const again = asked('Number 12 is missing.', 'numbering', [4])
    expect(reask([settled], [again])).toEqual({
      raised: [],
      again: [{ held: settled, asked: again }],
      dropped: []
    })
  })

  it('opens what says something else, or comes from another check', () => {
    const settled = held(1, asked('Number 12 is missing.'), jo)
    const others = [asked('Number 13 is missing.'), asked('Number 12 is missing.', 'pages')]
    expect(reask([settled], others).raised).toEqual(others)
  })

  it('drops what is open and asked no longer, and keeps what a person settled', () => {
    const open = held(1, asked('Number 12 is missing.'))
    const settled = held(2, asked('Number 13 is missing.'), jo)
    expect(reask([open, settled], [])).toEqual({ raised: [], again: [], dropped: [open] })
  })

  it('asks once what a reading says twice', () => {
    expect(reask([], [asked('Twice.'), asked('Twice.')]).raised).toHaveLength(1)
  })

  it('places every question once, whatever is held and asked', () => {
    const one = fc.record({
      what: fc.constantFrom('a', 'b', 'c', 'd'),
      check: fc.constantFrom(...checkNames)
    })
    const unique = { selector: ({ what, check }: { what: string; check: string }) => `${check} ${what}` }
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(one, fc.boolean()), {
          ...unique,
          selector: ([each]) => unique.selector(each)
        }),
        fc.array(one),
        (before, now) => {
          const questions = before.map(([each, isSettled], id) =>
            held(id, asked(each.what, each.check), isSettled ? jo : undefined)
          )
          const { raised, again, dropped } = reask(
            questions,
            now.map((each) => asked(each.what, each.check))
          )
          const kept = questions.filter((question) => !dropped.includes(question))
          const names = [...kept, ...raised].map((each) => unique.selector(each))
          expect(new Set(names).size).toBe(names.length)
          expect(new Set(now.map(unique.selector)).size).toBe(raised.length + again.length)
          expect(dropped.every(({ settled }) => settled === undefined)).toBe(true)
        }
      )
    )
  })
})

it('has words for every check', () => {
  for (const check of questionChecks) expect(checkLabel(check)).toMatch(/^[A-Z]/)
})
