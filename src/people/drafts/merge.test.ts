import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween, merge } from './merge.ts'

const word = fc.constantFrom('care', 'leavers', 'children', 'social', 'workers', 'plan', 'board', 'quickly')
const space = fc.constantFrom(' ', '  ', '\n', '\n\n')
const text = fc.array(fc.tuple(word, space), { maxLength: 25 }).map((pairs) => pairs.flat().join(''))

describe('the differences between two texts', () => {
  it('are told word by word', () => {
    expect(differencesBetween('Children wait too long.', 'Children wait far too long.')).toEqual([
      { kind: 'same', text: 'Children wait ' },
      { kind: 'added', text: 'far ' },
      { kind: 'same', text: 'too long.' }
    ])
  })

  it('make up both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const parts = differencesBetween(before, after)
        const without = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      })
    )
  })

  it('of two texts that have nothing in common are the two texts, and soon', () => {
    const [before, after] = ['a', 'b'].map((letter) =>
      Array.from({ length: 20_000 }, (_, place) => `${letter}${place}`).join(' ')
    )
    expect(differencesBetween(before ?? '', after ?? '')).toHaveLength(2)
  })
})

describe('two texts from one base', () => {
  const base = 'The board meets monthly. Care leavers are asked. Plans are late.'

  it.each([
    [
      'changed in different places',
      'The board meets weekly. Care leavers are asked. Plans are late.',
      'The board meets monthly. Care leavers are asked. Plans are on time.',
      'The board meets weekly. Care leavers are asked. Plans are on time.'
    ],
    ['one of them not changed', base, 'Plans are late.', 'Plans are late.'],
    [
      'changed alike',
      'The board meets weekly. Care leavers are asked. Plans are late.',
      'The board meets weekly. Care leavers are asked. Plans are late.',
      'The board meets weekly. Care leavers are asked. Plans are late.'
    ],
    [
      'one with more in front, one with more behind',
      `In 2027: ${base}`,
      `${base} Nobody knew.`,
      `In 2027: ${base} Nobody knew.`
    ]
  ])('are joined when %s', (_what, mine, theirs, words) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'merged', words })
  })

  it.each([
    ['the same word', base.replace('monthly', 'weekly'), base.replace('monthly', 'daily')],
    ['words that touch', base.replace('meets monthly', 'meets weekly'), base.replace('meets ', 'sits ')],
    ['what the other deleted', base.replace('Care leavers are asked. ', ''), base.replace('asked', 'heard')],
    ['the same end', `${base} One.`, `${base} Two.`]
  ])('are left to a person when both changed %s', (_what, mine, theirs) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'overlap' })
  })

  it('are joined the same whichever comes first', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        expect(merge(from, mine, theirs)).toEqual(merge(from, theirs, mine))
      })
    )
  })

  it('are the changed one where only one changed', () => {
    fc.assert(
      fc.property(text, text, (from, mine) => {
        expect(merge(from, mine, from)).toEqual({ kind: 'merged', words: mine })
      })
    )
  })

  // Each side writes words that only it has, among words of the base that it may drop.
  const edits = (sign: string) =>
    fc.array(
      fc.record({
        at: fc.nat(24),
        drop: fc.nat(2),
        add: fc.array(
          fc.nat(999).map((n) => `${sign}${n}`),
          { maxLength: 3 }
        )
      }),
      { maxLength: 3 }
    )

  it('never lose a word that either wrote: it stands in the joined text, or there is none', () => {
    let merged = 0
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), edits('mine'), edits('theirs'), (words, my, their) => {
        const from = words.join(' ')
        const mine = edited(words, my)
        const theirs = edited(words, their)
        const joined = merge(from, mine, theirs)
        if (joined.kind === 'overlap') return
        merged += 1
        const count = (of: string, sign: string) =>
          of
            .split(/\s+/)
            .filter((one) => one.startsWith(sign))
            .toSorted()
        expect(count(joined.words, 'mine')).toEqual(count(mine, 'mine'))
        expect(count(joined.words, 'theirs')).toEqual(count(theirs, 'theirs'))
        // What neither dropped is still there.
        for (const one of words) {
          const least = Math.min(...[from, mine, theirs].map((of) => howOften(of, one)))
          const dropped =
            howOften(from, one) - howOften(mine, one) + howOften(from, one) - howOften(theirs, one)
          expect(howOften(joined.words, one)).toBeGreaterThanOrEqual(
            Math.min(least, howOften(from, one) - dropped)
          )
        }
      }),
      { numRuns: 500 }
    )
    expect(merged).toBeGreaterThan(100)
  })
})

interface Edit {
  readonly at: number
  readonly drop: number
  readonly add: readonly string[]
}

function edited(words: readonly string[], edits: readonly Edit[]): string {
  const changed = [...words]
  for (const { at, drop, add } of edits) changed.splice(at, drop, ...add)
  return changed.join(' ')
}

function howOften(text: string, word: string): number {
  return text.split(/\s+/).filter((one) => one === word).length
}
