import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pair, Placed } from './alignment.ts'
import { align } from './alignment.ts'

const list = (...texts: string[]): Placed[] => texts.map((text) => ({ text, part: 'paragraph' }))
const inShort = (pairs: readonly Pair[]) =>
  pairs.map((pair) => {
    if (pair.kind === 'removed') return `-${pair.left}`
    if (pair.kind === 'added') return `+${pair.right}`
    return `${pair.left}${pair.kind === 'same' ? '=' : '~'}${pair.right}${pair.moved ? ' moved' : ''}`
  })

const supervision = 'Supervision is regular and reflective.'
const permanence = 'Permanence is planned early for most children.'
const housing = 'Housing for care leavers is not good enough.'
const thresholds = 'Thresholds are understood by partner agencies.'

describe('passages of two versions', () => {
  it.each<[string, Placed[], Placed[], string[]]>([
    ['both empty', [], [], []],
    ['the same', list(supervision, permanence), list(supervision, permanence), ['0=0', '1=1']],
    [
      'one added at the front: what follows did not move',
      list(permanence),
      list(supervision, permanence),
      ['+0', '0=1']
    ],
    ['one removed', list(supervision, permanence, housing), list(supervision, housing), ['0=0', '-1', '2=1']],
    ['the first removed', list(supervision, permanence), list(permanence), ['-0', '1=0']],
    [
      'one worded anew',
      list(supervision, permanence),
      list(supervision, 'Permanence is planned early for nearly all children.'),
      ['0=0', '1~1']
    ],
    [
      'one moved from first to last',
      list(supervision, permanence, housing, thresholds),
      list(permanence, housing, thresholds, supervision),
      ['1=0', '2=1', '3=2', '0=3 moved']
    ],
    ['two that share no subject', list(housing), list(thresholds), ['-0', '+0']],
    ['one text twice, then once', list(housing, housing), list(housing), ['0=0', '-1']]
  ])('%s', (_name, left, right, expected) => {
    expect(inShort(align(left, right))).toEqual(expected)
  })

  it('are paired only within their part', () => {
    const left: Placed[] = [{ text: housing, part: 'improvement' }]
    const right: Placed[] = [{ text: housing, part: 'priority-action' }]
    expect(inShort(align(left, right))).toEqual(['-0', '+0'])
  })

  it('of the same words in two parts: the same one moved, whichever list is the left', () => {
    const left: Placed[] = [
      { text: housing, part: 'improvement' },
      { text: housing, part: 'paragraph' }
    ]
    const right = left.toReversed()
    expect(inShort(align(left, right))).toEqual(['1=0', '0=1 moved'])
    expect(inShort(align(right, left))).toEqual(['1=0 moved', '0=1'])
  })

  it('are taken for the same by likeness only from the bound on', () => {
    const [left, right] = [list('Strategy discussions are late.'), list('Strategy discussions with health.')]
    expect(inShort(align(left, right, 0.9))).toEqual(['-0', '+0'])
    expect(inShort(align(left, right, 0.1))).toEqual(['0~0'])
  })
})

describe('whatever the two lists are', () => {
  const word = fc.constantFrom('plans', 'housing', 'health', 'strategy', 'visits', 'children')
  const passage = fc.record({
    text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    part: fc.constantFrom('improvement', 'paragraph')
  })
  const passages = fc.array(passage, { maxLength: 9 })

  it('every passage is in one pair on its side', () => {
    fc.assert(
      fc.property(passages, passages, (left, right) => {
        const pairs = align(left, right)
        const lefts = pairs.flatMap((pair) => ('left' in pair ? [pair.left] : []))
        const rights = pairs.flatMap((pair) => ('right' in pair ? [pair.right] : []))
        expect(lefts.toSorted(byNumber)).toEqual([...left.keys()])
        expect(rights, 'in the order of the right list').toEqual([...right.keys()])
      })
    )
  })

  it('a list beside itself has no change', () => {
    fc.assert(
      fc.property(passages, (all) => {
        expect(inShort(align(all, all))).toEqual(all.map((_, place) => `${place}=${place}`))
      })
    )
  })

  it('changing sides mirrors the pairs', () => {
    fc.assert(
      fc.property(passages, passages, (left, right) => {
        expect(inShort(align(right, left).map(mirrored)).toSorted()).toEqual(
          inShort(align(left, right)).toSorted()
        )
      }),
      { numRuns: 500 }
    )
  })

  it('what did not move stands in one order on both sides', () => {
    fc.assert(
      fc.property(passages, passages, (left, right) => {
        const stayed = align(left, right).filter((pair) => 'moved' in pair && !pair.moved)
        const lefts = stayed.flatMap((pair) => ('left' in pair ? [pair.left] : []))
        expect(lefts).toEqual(lefts.toSorted(byNumber))
      })
    )
  })
})

function mirrored(pair: Pair): Pair {
  if (pair.kind === 'removed') return { kind: 'added', right: pair.left }
  if (pair.kind === 'added') return { kind: 'removed', left: pair.right }
  return { ...pair, left: pair.right, right: pair.left }
}

function byNumber(one: number, other: number): number {
  return one - other
}
