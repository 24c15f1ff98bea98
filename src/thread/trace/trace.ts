import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { DrawnLink } from '../link.ts'
import { type Way, ways } from '../relations.ts'
import { isHeld, maySeeDrawn } from '../sight.ts'
import { linksById } from '../store.ts'
import type { Thing, ThingRef } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'
import { linksAt, type Order, orderOf, type Place, placesOf } from './found-links.ts'
import { type Ahead, besideKey, type LookAhead, type Side, type Step, walk } from './walk.ts'

/** The thread of one thing: what it rests on, and what came of it. */
export interface Trace extends Readonly<Record<Way, Side>> {
  readonly start: Thing
  readonly depth: number
  /** The links of its steps that people drew, by id. */
  readonly drawn: ReadonlyMap<string, DrawnLink>
}

/** The most steps that a trace goes each way, and those that it goes unless it is asked for more. */
export const deepest = 10
export const usualDepth = 2

/** How much of a thread is shown each way: what a person can take in, and what a page can hold. */
const mostThings = 75
const mostBeside = 12
const atOnce = 25
/** Of the links of one relation at one thing, as many are looked at, to say that some are not shown. */
const looked = mostBeside + 8
/** Of the start's own links more are looked at: how many there are is what people ask. */
const lookedAtStart = 200
/** What an inspector was let in for can stand far down among what they were not. */
const lookedByHeld = 2000

/**
 * Traces a thing both ways, or one, over the links that people of the authority drew and those that follow from what
 * the rooms hold, as far as the member sees. Undefined where the thing is not there or not theirs to see.
 */
export async function traceThing(
  tx: Transaction,
  member: Member,
  things: Things,
  ref: ThingRef,
  { depth, only }: { readonly depth: number; readonly only?: Way | undefined }
): Promise<Trace | undefined> {
  const start = (await things.describe(tx, member, [ref])).get(thingKey(ref))
  if (start === undefined) return undefined
  const bounds = { depth: Math.min(depth, deepest), things: mostThings, beside: mostBeside, atOnce }
  const look = lookAround(tx, member, things)
  const sides = await walk(start, bounds, only === undefined ? look : oneWay(look, only))
  // What is gone and has no link to show is nothing that anybody could have linked to: it may never have been.
  if (start.withdrawn && ways.every((way) => sides[way].steps.length === 0)) return undefined
  const ids = ways.flatMap((way) => sides[way].steps.flatMap((step) => step.drawn ?? []))
  const drawn = await linksById(tx, member.workspace.authority, ids)
  return { start, depth: bounds.depth, drawn, back: sides.back, forward: sides.forward }
}

const nothing: Ahead = { steps: [], unlooked: new Set() }

function oneWay(look: LookAhead, only: Way): LookAhead {
  return async (near) => ({
    back: nothing,
    forward: nothing,
    [only]: (await look(justThat(near, only)))[only]
  })
}

function justThat(near: Readonly<Record<Way, readonly Thing[]>>, only: Way) {
  return { back: [], forward: [], [only]: near[only] }
}

function lookAround(tx: Transaction, member: Member, things: Things): LookAhead {
  const inOrder = orderOf(things)
  const seen = new Map<string, Thing | undefined>()
  let isFirst = true
  return async (near) => {
    const most = isHeld(member) ? lookedByHeld : isFirst ? lookedAtStart : looked
    isFirst = false
    const found = await linksAt(tx, member, things, near, most)
    const cutOf = (way: Way) => cutTo(most, placesOf(found, near, way), inOrder)
    const cut = { back: cutOf('back'), forward: cutOf('forward') }
    const far = ways.flatMap((way) => cut[way].places.map((place) => place.far))
    const unseen = far.filter((ref) => !seen.has(thingKey(ref)))
    const described = await things.describe(tx, member, unseen)
    for (const ref of unseen) seen.set(thingKey(ref), described.get(thingKey(ref)))
    const ahead = (way: Way): Ahead => ({
      steps: cut[way].places.flatMap(({ near, far, found: { relation, drawn } }): Step[] => {
        const thing = seen.get(thingKey(far))
        if (thing === undefined) return []
        if (drawn !== undefined && !maySeeDrawn(member, near, thing)) return []
        return [{ near, relation, far: thing, drawn }]
      }),
      unlooked: cut[way].unlooked
    })
    return { back: ahead('back'), forward: ahead('forward') }
  }
}

/** The first so many of each thing and relation, in order, and where there were as many or more. */
function cutTo(most: number, places: readonly Place[], inOrder: Order) {
  const counts = new Map<string, number>()
  const kept = places.toSorted(inOrder).filter(({ near, found }) => {
    const key = besideKey(near, found.relation)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= most
  })
  const unlooked = new Set([...counts].filter(([, count]) => count >= most).map(([key]) => key))
  return { places: kept, unlooked }
}
