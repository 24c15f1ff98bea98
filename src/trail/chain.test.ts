import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, chainStart, entryHash, verifyChain } from './chain.ts'
import type { Deed, TrailEntry } from './entry.ts'

const fields = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
)
const deeds = fc.array(
  fc.record({
    actor: fc.string({ minLength: 1 }),
    action: fc.constantFrom('import report', 'correct value'),
    subject: fc.record({ kind: fc.constant('activity'), id: fc.string() }),
    before: fields,
    after: fields
  }),
  { minLength: 1, maxLength: 12 }
)

function chained(list: readonly Deed[]): TrailEntry[] {
  const entries: TrailEntry[] = []
  let previousHash = chainStart.hash
  list.forEach((deed, index) => {
    const unhashed = { ...deed, seq: index + 1, at: new Date(1_700_000_000_000 + index), previousHash }
    const hash = entryHash(unhashed)
    entries.push({ ...unhashed, hash })
    previousHash = hash
  })
  return entries
}

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
})

it('hashes fields in whatever order they come back', () => {
  const unhashed = { ...deed('a'), seq: 1, at: new Date(0), previousHash: chainStart.hash }
  const turned = { ...unhashed, after: { b: 2, a: [1, { d: null, c: true }] } }
  const straight = { ...unhashed, after: { a: [1, { c: true, d: null }], b: 2 } }
  expect(canonicalText(turned)).toBe(canonicalText(straight))
})

function deed(actor: string): Deed {
  return { actor, action: 'import report', subject: { kind: 'activity', id: '1' }, before: {}, after: {} }
}

function entryAt(entries: readonly TrailEntry[], index: number): TrailEntry {
  const entry = entries[index]
  if (!entry) throw new Error(`no entry ${index}`)
  return entry
}
