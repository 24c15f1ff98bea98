import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { chainOf, type SaidOfTwo, suggestedSame, type Told } from './recurrence.ts'

const told = (key: string, words: string, source = key): Told => ({
  ...{ key, words, source, foundOn: isoDate('2022-03-04') }
})
const said = (earlier: string, later: string, isSame = true): SaidOfTwo => ({
  ...{ earlier, later, isSame, because: '', saidBy: 'Somebody', saidAt: new Date(0) }
})
const nothing = new Set<string>()

const identity2018 = told('one', 'How well practice takes account of children’s culture and identity')
const identity2022 = told('two', 'Children’s identity and cultural needs are well considered.')
const audits = told('three', 'Whether audits show enough to move practice on')

describe('what could be the same', () => {
  it('is what was said in similar words at another time', () => {
    const found = suggestedSame(identity2018, [audits, identity2022], nothing)
    expect(found.map((one) => one.told.key)).toEqual(['two'])
  })

  it('is neither the finding itself nor another of the same report', () => {
    const beside = told('beside', identity2018.words, identity2018.source)
    expect(suggestedSame(identity2018, [identity2018, beside], nothing)).toEqual([])
  })

  it('is not what somebody has settled', () => {
    expect(suggestedSame(identity2018, [identity2022], new Set(['two']))).toEqual([])
  })

  it('is suggested from both ends alike, the likest first', () => {
    const subjects = ['identity', 'culture', 'audit', 'supervision', 'visits', 'placements', 'plans']
    const words = fc.subarray(subjects, { minLength: 1 }).map((chosen) => chosen.join(' '))
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (mine, theirs) => {
        const one = told('mine', mine)
        const others = theirs.map((each, at) => told(`other-${at}`, each))
        const found = suggestedSame(one, others, nothing)
        const likenesses = found.map((each) => each.likeness)
        expect(likenesses).toEqual(likenesses.toSorted((left, right) => right - left))
        for (const { told: other } of found) {
          expect(suggestedSame(other, [one], nothing).map((each) => each.told.key)).toEqual(['mine'])
        }
      })
    )
  })
})

describe('a chain', () => {
  it('goes over several findings, in both directions', () => {
    const links = [said('a', 'b'), said('b', 'c'), said('x', 'y')]
    for (const id of ['a', 'b', 'c']) expect([...chainOf(id, links)].toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('does not go where somebody said that two are different', () => {
    expect([...chainOf('a', [said('a', 'b', false)])]).toEqual(['a'])
  })
})
