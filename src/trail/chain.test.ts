import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chained, deeds } from '../../test/trails.ts'
import { chainStart, entryHash, entryText, placeWritten, verifyChain } from './chain.ts'
import type { Deed, TrailEntry } from './entry.ts'

describe('verifyChain', () => {
  it('accepts any chain as written, also in two pages', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (list, cut) => {
        const entries = chained(list)
        const at = cut % (entries.length + 1)
        const middle = verifyChain(chainStart, entries.slice(0, at))
        expect('because' in middle).toBe(false)
        if ('because' in middle) return
        expect(verifyChain(middle, entries.slice(at))).toEqual({
          seq: entries.length,
          hash: entries.at(-1)?.hash
        })
      })
    )
  })

  it('names the entry that was altered, removed or put in another place', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (list, pick) => {
        const entries = chained(list)
        const at = pick % entries.length
        const altered = entries.map((entry, index) =>
          index === at ? { ...entry, actor: `${entry.actor}!` } : entry
        )
        expect(verifyChain(chainStart, altered)).toMatchObject({ seq: at + 1 })
        if (at < entries.length - 1) {
          const removed = entries.filter((_, index) => index !== at)
          expect(verifyChain(chainStart, removed)).toMatchObject({ seq: at + 1 })
        }
      })
    )
  })

  it('sees an alteration even where the altered entry was hashed again', () => {
    const entries = chained([deed('a'), deed('b'), deed('c')])
    const forged = { ...entryAt(entries, 1), actor: 'someone else' }
    const rehashed = { ...forged, hash: entryHash(forged) }
    expect(verifyChain(chainStart, [entryAt(entries, 0), rehashed, entryAt(entries, 2)])).toEqual({
      seq: 3,
      because: 'entry 3 does not follow the entry before it'
    })
  })

  it('says how many are missing', () => {
    const entries = chained(['a', 'b', 'c', 'd', 'e'].map(deed))
    expect(verifyChain(chainStart, [entryAt(entries, 0), entryAt(entries, 4)])).toEqual({
      seq: 2,
      because: 'entries 2 to 4 are missing: entry 5 comes next'
    })
  })
})

describe('the text of an entry', () => {
  const unhashed = { ...deed('a'), seq: 1, at: new Date(0), previousHash: chainStart.hash }

  it('is the same in whatever order the fields come back', () => {
    const turned = { ...unhashed, after: { b: 2, a: [1, { d: null, c: true }] } }
    const straight = { ...unhashed, after: { a: [1, { c: true, d: null }], b: 2 } }
    expect(entryText(turned)).toBe(entryText(straight))
  })

  it('is what it was for the oldest entries', () => {
    expect(entryText(unhashed)).toBe(
      `{"action":"import report","actor":"a","after":{},"at":"1970-01-01T00:00:00.000Z","before":{},"previousHash":"${'0'.repeat(64)}","reason":null,"seq":1,"subject":{"id":"1","kind":"activity"}}`
    )
    expect(entryText({ ...unhashed, chain: 'national' })).toBe(entryText(unhashed))
  })

  it('is itself canonical JSON', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        for (const entry of chained(list)) {
          const keys = Object.keys(JSON.parse(entryText(entry, entry.hash)) as object)
          expect(keys).toEqual(keys.toSorted())
        }
      })
    )
  })
})

describe('the place where an entry was written', () => {
  const entries = chained(['a', 'b', 'c'].map(deed))

  it.each([
    ['another number', { ...entryAt(entries, 2), seq: 9 }, { chain: 'national', seq: 3 }],
    ['another chain', { ...entryAt(entries, 2), chain: 'accounts' as const }, { chain: 'national', seq: 3 }],
    [
      'another number, as the one before does',
      { ...entryAt(entries, 2), seq: 2 },
      { chain: 'national', seq: 3 }
    ],
    ['nowhere', { ...entryAt(entries, 2), actor: 'x', seq: 9 }, undefined]
  ])('is known where it stands under %s', (_where, entry, place) => {
    expect(placeWritten(entry, { chain: 'national', seq: 2 }, ['national', 'accounts'])).toEqual(place)
  })

  it('is known of a first entry, which follows none', () => {
    const moved = { ...entryAt(entries, 0), chain: 'accounts' as const, seq: 4 }
    expect(placeWritten(moved, undefined, ['accounts', 'national'])).toEqual({ chain: 'national', seq: 1 })
  })
})

function deed(actor: string): Deed {
  return { actor, action: 'import report', subject: { kind: 'activity', id: '1' }, before: {}, after: {} }
}

function entryAt(entries: readonly TrailEntry[], index: number): TrailEntry {
  const entry = entries[index]
  if (!entry) throw new Error(`no entry ${index}`)
  return entry
}
