import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearEnd, otherWay, type RelationId, relationIds, type Way, ways } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { besideKey, type LookAhead, type Step, walk } from './walk.ts'

interface Link {
  readonly from: number
  readonly relation: RelationId
  readonly to: number
}

const size = 9
const wide = { depth: 10, things: 500, beside: 500, atOnce: 2 }

function thing(number: number, gone: ReadonlySet<number> = new Set()): Thing {
  const words = { title: `Thing ${number}`, kindInWords: 'Thing', state: undefined, href: `/${number}` }
  return { kind: 'thing', id: String(number), ...words, ...(gone.has(number) ? { withdrawn: true } : {}) }
}

function over(links: readonly Link[], gone?: ReadonlySet<number>): LookAhead {
  const steps = (near: readonly Thing[], way: Way): Step[] =>
    links.flatMap((link) => {
      const end = nearEnd(link.relation, way)
      const standing = near.find(({ id }) => id === String(link[end]))
      const far = thing(link[end === 'from' ? 'to' : 'from'], gone)
      return standing ? [{ near: standing, relation: link.relation, far, drawn: undefined }] : []
    })
  return async (near) => ({
    back: { steps: steps(near.back, 'back'), unlooked: new Set() },
    forward: { steps: steps(near.forward, 'forward'), unlooked: new Set() }
  })
}

const someLinks = fc.array(
  fc.record({
    from: fc.nat(size - 1),
    relation: fc.constantFrom(...relationIds),
    to: fc.nat(size - 1)
  }),
  { maxLength: 30 }
)
const someThing = fc.nat(size - 1)
const someWay = fc.constantFrom(...ways)
const someGone = fc.array(someThing, { maxLength: 3 }).map((gone) => new Set(gone))
const someDepth = fc.integer({ min: 1, max: 6 })

describe('a walk along the thread', () => {
  it('goes from one thing to another as far as it goes back from that one to the first', () =>
    fc.assert(
      fc.asyncProperty(
        someLinks,
        someThing,
        someDepth,
        someWay,
        someGone,
        async (links, at, depth, way, gone) => {
          const bounds = { ...wide, depth }
          const look = over(links, gone)
          const { [way]: there } = await walk(thing(at, gone), bounds, look)
          for (const { thing: reached, distance } of there.reached) {
            const back = (await walk(reached, bounds, look))[otherWay(way)]
            const found = back.reached.find((one) => one.thing.id === String(at))
            expect(found?.distance).toBe(distance)
          }
        }
      )
    ))

  it('goes the shortest way, as far as it is asked and no further', () =>
    fc.assert(
      fc.asyncProperty(someLinks, someThing, someDepth, someWay, async (links, at, depth, way) => {
        const { [way]: side } = await walk(thing(at), { ...wide, depth }, over(links))
        const distances = new Map(side.reached.map((one) => [Number(one.thing.id), one.distance]))
        expect(distances).toEqual(shortestWays(links, at, depth, way))
      })
    ))

  it('shows every link between the things that it comes to before its last step', () =>
    fc.assert(
      fc.asyncProperty(someLinks, someThing, someDepth, someWay, async (links, at, depth, way) => {
        const { [way]: side } = await walk(thing(at), { ...wide, depth }, over(links))
        const inside = new Set([
          at,
          ...side.reached.filter((one) => one.distance < depth).map((one) => Number(one.thing.id))
        ])
        const expected = links.filter((link) => inside.has(link[nearEnd(link.relation, way)]))
        expect(side.steps).toHaveLength(expected.length)
      })
    ))

  it('does not go past what is gone', async () => {
    const links: Link[] = [
      { from: 0, relation: 'leads-to', to: 1 },
      { from: 1, relation: 'leads-to', to: 2 }
    ]
    const { forward } = await walk(thing(0), wide, over(links, new Set([1])))
    expect(forward.reached.map((one) => one.thing.title)).toEqual(['Thing 1'])
    // From the gone thing itself one still sees both sides of it.
    const from = await walk(thing(1, new Set([1])), wide, over(links, new Set([1])))
    expect(from.back.reached).toHaveLength(1)
    expect(from.forward.reached).toHaveLength(1)
  })

  it('comes round a circle once', async () => {
    const links: Link[] = [
      { from: 0, relation: 'leads-to', to: 1 },
      { from: 1, relation: 'leads-to', to: 2 },
      { from: 2, relation: 'leads-to', to: 0 }
    ]
    const { forward, back } = await walk(thing(0), wide, over(links))
    expect(forward.reached.map((one) => one.thing.id)).toEqual(['1', '2'])
    expect(back.reached.map((one) => one.thing.id)).toEqual(['2', '1'])
    expect(forward.steps).toHaveLength(3)
  })

  it('says how many links of one thing it leaves out, and that there can be more', async () => {
    const links = Array.from({ length: 8 }, (_, to): Link => ({ from: 0, relation: 'evidences', to: to + 1 }))
    const look: LookAhead = async (near) => {
      const ahead = await over(links)(near)
      return {
        ...ahead,
        forward: { ...ahead.forward, unlooked: new Set([besideKey(thing(0), 'evidences')]) }
      }
    }
    const { forward } = await walk(thing(0), { ...wide, beside: 3 }, look)
    expect(forward.reached).toHaveLength(3)
    expect(forward.leftOut).toEqual([{ near: thing(0), relation: 'evidences', more: 5, atLeast: true }])
    expect(forward.full).toBe(false)
  })

  it('says that there was no room for more', async () => {
    const links = Array.from({ length: 8 }, (_, to): Link => ({ from: 0, relation: 'evidences', to: to + 1 }))
    const { forward } = await walk(thing(0), { ...wide, things: 5 }, over(links))
    expect(forward.reached).toHaveLength(5)
    expect(forward.steps.map(({ far }) => thingKey(far))).toEqual(
      forward.reached.map((one) => thingKey(one.thing))
    )
    expect(forward.full).toBe(true)
  })
})

/** The distances by trying every way, step after step. */
function shortestWays(links: readonly Link[], at: number, depth: number, way: Way): Map<number, number> {
  const found = new Map<number, number>()
  let here = new Set([at])
  for (let distance = 1; distance <= depth; distance++) {
    here = new Set(
      links.flatMap((link) => {
        const end = nearEnd(link.relation, way)
        return here.has(link[end]) ? [link[end === 'from' ? 'to' : 'from']] : []
      })
    )
    for (const one of here) if (one !== at && !found.has(one)) found.set(one, distance)
  }
  return found
}
