import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { isRelationId, nearEnd, type RelationId, relationIds, type Way } from '../relations.ts'
import type { Thing, ThingRef, ThreadLink } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { linkKey, type Things } from '../things.ts'
import { drawnLinksAt } from './links-ahead.ts'

/** A link as it is found, before its other end is in words. */
interface Found extends ThreadLink {
  readonly relation: RelationId
  readonly drawn: string | undefined
}

/** A link from a thing that one stands at to one that is not in words yet. */
export interface Place {
  readonly near: Thing
  readonly far: ThingRef
  readonly found: Found
}

/** Every link at these things; where one was drawn that also follows from what a room holds, it counts as drawn. */
export async function linksAt(
  tx: Transaction,
  member: Member,
  things: Things,
  near: Readonly<Record<Way, readonly Thing[]>>,
  most: number
): Promise<readonly Found[]> {
  const drawn = await drawnLinksAt(tx, member.workspace.authority, near, most)
  const known = await things.linksOf(tx, member, [...near.back, ...near.forward])
  const found = new Map<string, Found>()
  for (const link of known) {
    const { from, relation, to } = link
    if (isRelationId(relation)) found.set(linkKey(link), { from, relation, to, drawn: undefined })
  }
  for (const link of drawn) found.set(linkKey(link), { ...link, drawn: link.id })
  return [...found.values()]
}

/** The links by which one goes this way from the things that one stands at. */
export function placesOf(
  found: readonly Found[],
  near: Readonly<Record<Way, readonly Thing[]>>,
  way: Way
): readonly Place[] {
  const standing = new Map(near[way].map((thing) => [thingKey(thing), thing]))
  return found.flatMap((link) => {
    const end = nearEnd(link.relation, way)
    const thing = standing.get(thingKey(link[end]))
    return thing === undefined
      ? []
      : [{ near: thing, far: link[end === 'from' ? 'to' : 'from'], found: link }]
  })
}

export type Order = (one: Place, other: Place) => number

/** What people drew first, then kinds as the rooms name them, then as one counts: paragraph 2 before 11. */
export function orderOf(things: Things): Order {
  const kinds = new Map(things.kinds.map((kind, place) => [kind, place]))
  const kindOf = ({ far }: Place) => kinds.get(far.kind) ?? kinds.size
  const counting = new Intl.Collator('en', { numeric: true })
  return (one, other) =>
    relationIds.indexOf(one.found.relation) - relationIds.indexOf(other.found.relation) ||
    Number(one.found.drawn === undefined) - Number(other.found.drawn === undefined) ||
    kindOf(one) - kindOf(other) ||
    counting.compare(thingKey(one.far), thingKey(other.far))
}
