import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { RelationId, Way } from '../relations.ts'
import { maySeeDrawn } from '../sight.ts'
import { linksById } from '../store.ts'
import type { Thing, ThingRef } from '../thing.ts'
import { eachOnce, thingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'
import { linksAt, orderOf, type Place, placesOf } from './found-links.ts'
import type { Trace } from './trace.ts'
import type { Side, Step } from './walk.ts'

/** Which links of a thing are asked for: those of one relation, one way, after the one with which the page before ended. */
export interface BesideQuestion {
  readonly relation: RelationId
  readonly way: Way
  /** The far end of the last link of the page before, by its name; undefined for the first page. */
  readonly after: string | undefined
}

/** A page of the links of one relation at one thing, as a trace of one step. */
export interface Beside {
  readonly trace: Trace
  /** Where the next page begins; undefined where this is the last. */
  readonly next: string | undefined
}

/** As many links are shown on a page. */
const onAPage = 50
/** A walk looks at few of a thing's links; here all are wanted, but for more than anybody draws. */
const mostLinks = 20_000
/** Things are put into words so many at once, until a page is full of what the member sees. */
const atOnce = 200

/**
 * The links of one relation at one thing, one way, a page of them: a trace shows the first few, and this the rest.
 * Undefined where the thing is not there or not theirs to see. What is no place among the links begins at the first.
 */
export async function linksBeside(
  tx: Transaction,
  member: Member,
  things: Things,
  ref: ThingRef,
  { relation, way, after }: BesideQuestion
): Promise<Beside | undefined> {
  const start = (await things.describe(tx, member, [ref])).get(thingKey(ref))
  if (start === undefined) return undefined
  const found = await linksAt(tx, member, things, { back: [], forward: [], [way]: [start] }, mostLinks)
  const places = placesOf(found, { back: [], forward: [], [way]: [start] }, way)
    .filter((place) => place.found.relation === relation)
    .toSorted(orderOf(things))
  const ended = places.findIndex(({ far }) => thingKey(far) === after)
  const steps = await seenSteps(tx, member, things, places.slice(ended + 1))
  // What is gone and has no link to show may never have been.
  if (start.withdrawn && steps.length === 0 && after === undefined) return undefined
  const shown = steps.slice(0, onAPage)
  const last = shown.at(-1)
  return {
    trace: {
      ...{ start, depth: 1, back: nothing, forward: nothing },
      drawn: await linksById(
        tx,
        member.workspace.authority,
        shown.flatMap((step) => step.drawn ?? [])
      ),
      [way]: sideOf(shown)
    },
    next: steps.length > shown.length && last !== undefined ? thingKey(last.far) : undefined
  }
}

/** The first of these that the member sees, in words: a page of them, and one more where there is one. */
async function seenSteps(
  tx: Transaction,
  member: Member,
  things: Things,
  places: readonly Place[]
): Promise<Step[]> {
  const steps: Step[] = []
  for (let from = 0; from < places.length && steps.length <= onAPage; from += atOnce) {
    const part = places.slice(from, from + atOnce)
    const described = await things.describe(
      tx,
      member,
      part.map(({ far }) => far)
    )
    for (const { near, far, found } of part) {
      const thing = described.get(thingKey(far))
      if (thing === undefined) continue
      if (found.drawn !== undefined && !maySeeDrawn(member, near, thing)) continue
      steps.push({ near, relation: found.relation, far: thing, drawn: found.drawn })
    }
  }
  return steps
}

const nothing: Side = { reached: [], steps: [], leftOut: [], full: false }

function sideOf(steps: readonly Step[]): Side {
  const far: readonly Thing[] = eachOnce(steps.map((step) => step.far))
  return { ...nothing, steps, reached: far.map((thing) => ({ thing, distance: 1 })) }
}
