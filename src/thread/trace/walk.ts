import type { DrawnLink } from '../link.ts'
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
}

/** One link from a thing that the walk stands at to the next one its way. */
export interface Step {
  readonly near: Thing
  readonly relation: RelationId
  readonly far: Thing
  /** Undefined for a link that follows from what a room holds. */
  readonly drawn: DrawnLink | undefined
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
  const sides = { back: new WalkedSide(start), forward: new WalkedSide(start) }
  for (let distance = 1; distance <= bounds.depth; distance++) {
    if (ways.every((way) => sides[way].frontier.length === 0)) break
    const ahead = await lookAhead({ back: sides.back.frontier, forward: sides.forward.frontier })
    for (const way of ways) sides[way].advance(ahead[way], distance, bounds)
  }
  return sides
}

class WalkedSide implements Side {
  readonly reached: Reached[] = []
  readonly steps: Step[] = []
  readonly leftOut: LeftOut[] = []
  full = false
  /** Where the next step begins. */
  frontier: readonly Thing[]
  readonly #known: Set<string>

  constructor(start: Thing) {
    this.frontier = [start]
    this.#known = new Set([thingKey(start)])
  }

  advance({ steps, unlooked }: Ahead, distance: number, bounds: WalkBounds): void {
    const next: Thing[] = []
    const beside = stepsBeside(steps)
    for (const near of this.frontier) {
      for (const relation of relationIds) {
        const along = beside.get(besideKey(near, relation)) ?? []
        const shown = along.slice(0, bounds.beside)
        const atLeast = unlooked.has(besideKey(near, relation))
        const more = along.length - shown.length
        if (more > 0) this.leftOut.push({ near, relation, more, atLeast })
        for (const step of shown) next.push(...this.#take(step, distance, bounds))
      }
    }
    this.frontier = next.filter((thing) => !thing.withdrawn)
  }

  /** Notes a step, and gives the thing that it leads to where nothing led there before. */
  #take(step: Step, distance: number, bounds: WalkBounds): readonly Thing[] {
    const key = thingKey(step.far)
    const isNew = !this.#known.has(key)
    if (isNew && this.reached.length === bounds.things) {
      this.full = true
      return []
    }
    this.steps.push(step)
    if (!isNew) return []
    this.#known.add(key)
    this.reached.push({ thing: step.far, distance })
    return [step.far]
  }
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
