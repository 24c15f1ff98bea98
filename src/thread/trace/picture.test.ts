import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationIds, ways } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { layOut } from './picture.ts'
import type { Trace } from './trace.ts'
import { type Step, walk } from './walk.ts'
import { inBrief, wrapWords } from './wrap-words.ts'

const thing = (number: number): Thing => ({
  ...{
    kind: 'thing',
    id: String(number),
    title: `Thing ${number} ${'with a long title '.repeat(number % 4)}`
  },
  ...{ kindInWords: 'Kind', state: number % 3 === 0 ? 'Open' : undefined, href: `/${number}` }
})

/** A trace over a tree with some links across: each thing leads to a few with higher numbers. */
async function traceOver(joins: readonly (readonly [number, number])[]): Promise<Trace> {
  const start = thing(0)
  const steps = (near: readonly Thing[]): Step[] =>
    near.flatMap((one) =>
      joins
        .filter(([from]) => String(from) === one.id)
        .map(([, to]) => ({ near: one, relation: relationIds[3], far: thing(to), drawn: undefined }))
    )
  const bounds = { depth: 6, things: 60, beside: 12, atOnce: 5 }
  const sides = await walk(start, bounds, async (near) => ({
    back: { steps: steps(near.back), unlooked: new Set() },
    forward: { steps: steps(near.forward), unlooked: new Set() }
  }))
  return { start, depth: 6, drawn: new Map(), ...sides }
}

const someJoins = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 50 })

describe('the picture of a trace', () => {
  it('has every thing once on each side, below its neighbour and not over it', () =>
    fc.assert(
      fc.asyncProperty(someJoins, async (joins) => {
        const trace = await traceOver(joins)
        const { columns, height } = layOut(trace)
        for (const way of ways) {
          const side = columns.filter(({ column }) => (way === 'back' ? column < 0 : column > 0))
          const shown = side.flatMap(({ nodes }) => nodes.map(({ key }) => key))
          expect(shown.toSorted()).toEqual(trace[way].reached.map((one) => thingKey(one.thing)).toSorted())
        }
        for (const { nodes } of columns) {
          let free = 0
          for (const node of nodes) {
            expect(node.y).toBeGreaterThan(free)
            free = node.y + (node.lines.at(-1)?.down ?? 0)
          }
          expect(free).toBeLessThanOrEqual(height)
        }
      })
    ))

  it('draws one line through the start and the first thing on each side', async () => {
    const { columns } = layOut(
      await traceOver([
        [0, 1],
        [0, 2],
        [1, 3]
      ])
    )
    expect(columns.map(({ column }) => column)).toEqual([-2, -1, 0, 1, 2])
    expect(new Set(columns.map(({ nodes }) => nodes[0]?.y)).size).toBe(1)
  })
})

describe('words in lines', () => {
  it('are all there, in order, and break between words', () =>
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), (text) => {
        const lines = wrapWords(text, 196, 16)
        expect(lines.join(' ')).toBe(text.split(/\s+/).join(' '))
        expect(lines.every((line) => line.length < 50)).toBe(true)
      })
    ))

  it.each([
    ['what is longer than a line is cut', 'a'.repeat(60), 1],
    ['what does not fit ends in an ellipsis', 'word '.repeat(60), 2]
  ])('%s', (_what, text, most) => {
    const lines = wrapWords(text, 100, 16, most)
    expect(lines).toHaveLength(most)
    expect(lines.at(-1)).toMatch(/…$/)
  })

  it('are cut after a whole word where a list has no room', () => {
    expect(inBrief('One two three', 9)).toBe('One two…')
    expect(inBrief('One two three', 40)).toBe('One two three')
  })
})
