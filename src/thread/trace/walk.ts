import { type RelationId, relationIds, type Way, ways } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'

/** What keeps a walk short enough to be read. */
export interface WalkBounds {
  /** How many steps from the start, each way. */
  readonly depth: number
  /** How many things are shown each way at most. */
  readonly things: number
  /** How many links of one relation are followed from one thing at most. */
  readonly beside: number
  /** From how many things it looks ahead at once: once there is no room left, it looks no further. */
  readonly atOnce: number
}

/** One link from a thing that the walk stands at to the next one its way. */
export interface Step {
  readonly near: Thing
  readonly relation: RelationId
  readonly far: Thing
  /** The link's id where somebody drew it; undefined where it follows from what a room holds. */
  readonly drawn: string | undefined
}

/** The next steps from some things, one way, in the order in which they are to be shown. */
export interface Ahead {
  readonly steps: readonly Step[]
  /** The names of things, each with the relation, of which not even all links were looked at. */
  readonly unlooked: ReadonlySet<string>
}

/** What stands ahead of things, each way: asked for the things of a whole step at once. */
export type LookAhead = (
  near: Readonly<Record<Way, readonly Thing[]>>
) => Promise<Readonly<Record<Way, Ahead>>>

/** A thing that was reached, with the number of steps from the start on the shortest way. */
export interface Reached {
  readonly thing: Thing
  readonly distance: number
}

/** Links of one thing that are not shown, because there are more than can be read. All lead to what the caller sees. */
export interface LeftOut {
  readonly near: Thing
  readonly relation: RelationId
  readonly more: number
  /** There can be more still. */
  readonly atLeast: boolean
}

/** Where a walk came, one way. */
export interface Side {
  /** Nearest first; the start is not among them, though links can lead round to it. */
  readonly reached: readonly Reached[]
  /** Every link between the start and these, in the order in which the walk came by. */
  readonly steps: readonly Step[]
  readonly leftOut: readonly LeftOut[]
  /** There was no room for everything that links lead to. */
  readonly full: boolean
}

/**
 * Walks the thread from a thing both ways: back to what it rests on, forward to what came of it, nearest first. A
 * thing stands once on each side, however many links lead there; a thing that is gone is reached, and not passed.
 */
export async function walk(
  start: Thing,
  bounds: WalkBounds,
  lookAhead: LookAhead
): Promise<Readonly<Record<Way, Side>>> {
  const sides = { back: new WalkedSide(start, bounds), forward: new WalkedSide(start, bounds) }
  for (;;) {
    const near = { back: sides.back.nextToLeave(), forward: sides.forward.nextToLeave() }
    if (ways.every((way) => near[way].length === 0)) return sides
    const ahead = await lookAhead({ back: near.back.map(thingOf), forward: near.forward.map(thingOf) })
    for (const way of ways) sides[way].leave(near[way], ahead[way])
  }
}

class WalkedSide implements Side {
  readonly reached: Reached[] = []
  readonly steps: Step[] = []
  readonly leftOut: LeftOut[] = []
  full = false
  readonly #bounds: WalkBounds
  /** The start and all that was reached, by name: each is left once, in the order in which it was reached. */
  readonly #known: Map<string, Reached>
  #left = 0

  constructor(start: Thing, bounds: WalkBounds) {
    this.#bounds = bounds
    this.#known = new Map([[thingKey(start), { thing: start, distance: 0 }]])
  }

  /** The things from which the walk goes on next; none where it has come to its end. */
  nextToLeave(): readonly Reached[] {
    if (this.full) return []
    const { depth, atOnce } = this.#bounds
    const passed = [...this.#known.values()].filter(
      ({ thing, distance }) => distance < depth && !(thing.withdrawn && distance > 0)
    )
    const next = passed.slice(this.#left, this.#left + atOnce)
    this.#left += next.length
    return next
  }

  leave(near: readonly Reached[], { steps, unlooked }: Ahead): void {
    const beside = stepsBeside(steps)
    for (const { thing, distance } of near) {
      for (const relation of relationIds) {
        const along = beside.get(besideKey(thing, relation)) ?? []
        const shown = along.slice(0, this.#bounds.beside)
        for (const step of shown) this.#take(step, distance + 1)
        const more = along.length - shown.length
        const atLeast = unlooked.has(besideKey(thing, relation))
        if (more > 0) this.leftOut.push({ near: thing, relation, more, atLeast })
      }
    }
  }

  /** Notes a step, and the thing that it leads to where nothing led there before. */
  #take(step: Step, distance: number): void {
    const key = thingKey(step.far)
    if (!this.#known.has(key)) {
      if (this.reached.length === this.#bounds.things) {
        this.full = true
        return
      }
      const reached = { thing: step.far, distance }
      this.#known.set(key, reached)
      this.reached.push(reached)
    }
    this.steps.push(step)
  }
}

function thingOf({ thing }: Reached): Thing {
  return thing
}

function stepsBeside(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const beside = new Map<string, Step[]>()
  for (const step of steps) {
    const key = besideKey(step.near, step.relation)
    const along = beside.get(key)
    if (along === undefined) beside.set(key, [step])
    else along.push(step)
  }
  return beside
}

/** The name of a thing together with a relation, for `Ahead.unlooked`. */
export function besideKey(near: Thing, relation: RelationId): string {
  return `${thingKey(near)} ${relation}`
}
