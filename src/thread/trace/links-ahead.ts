import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { nearEnd, type RelationId, relationIds, type Way, ways } from '../relations.ts'
import type { ThingRef, ThreadLink } from '../thing.ts'

/** A link that was drawn, as a walk needs it. */
export interface LinkAhead extends ThreadLink {
  readonly id: string
  readonly relation: RelationId
}

/**
 * The links that were drawn at these things and not taken back: of each thing, way and relation at most `most`, in an
 * order that is always the same.
 */
export async function drawnLinksAt(
  tx: Transaction,
  authority: AuthoritySlug,
  near: Readonly<Record<Way, readonly ThingRef[]>>,
  most: number
): Promise<LinkAhead[]> {
  const asked = ways.flatMap((way) =>
    (['from', 'to'] as const).flatMap((end) => near[way].map((thing): AskedAtEnd => ({ end, way, thing })))
  )
  // All relations of a thing together: few things have more links than these. Those that have are asked one by one.
  const together = await linksAtEnds(tx, authority, asked, most * fewAtOnce)
  const hubs = [...together].filter(([, links]) => links.length === most * fewAtOnce).map(([one]) => one)
  const hubsOneByOne = await linksAtEnds(
    tx,
    authority,
    hubs.flatMap((hub) => relationsAlong(hub.end, hub.way).map((only) => ({ ...hub, only }))),
    most
  )
  for (const hub of hubs) together.delete(hub)
  const links = [...together.values(), ...hubsOneByOne.values()].flat()
  return [...new Map(links.map((link) => [link.id, link])).values()]
}

const fewAtOnce = 3

/** A thing at one end of links, and the way to go from it. */
interface AskedAtEnd {
  readonly end: 'from' | 'to'
  readonly way: Way
  readonly thing: ThingRef
  /** This relation alone; undefined for all that lead that way. */
  readonly only?: RelationId
}

/** The relations along which one goes this way from such an end. */
function relationsAlong(end: 'from' | 'to', way: Way): readonly RelationId[] {
  return relationIds.filter((id) => nearEnd(id, way) === end)
}

// One row of JSON: hundreds of short rows cost many times more to hand over, on the embedded engine above all.
const linksFound = z.object({
  links: z.array(z.tuple([z.number(), z.string(), z.enum(relationIds), z.string(), z.string()]))
})

/** The first links of each of these, in one question. */
async function linksAtEnds(
  tx: Transaction,
  authority: AuthoritySlug,
  asked: readonly AskedAtEnd[],
  most: number
): Promise<Map<AskedAtEnd, LinkAhead[]>> {
  const found = new Map<AskedAtEnd, LinkAhead[]>()
  if (asked.length === 0) return found
  const { rows } = await sql`
    select coalesce(json_agg(json_build_array(place, id, relation, far_kind, far_id)), '[]') as links
    from (
      ${atEnd(authority, 'from', asked, most)} union all ${atEnd(authority, 'to', asked, most)}
    ) as found`.execute(tx)
  for (const [place, id, relation, kind, farId] of linksFound.parse(rows[0]).links) {
    const one = asked[place]
    if (one === undefined) continue
    const far = { kind, id: farId }
    const ends = one.end === 'from' ? { from: one.thing, to: far } : { from: far, to: one.thing }
    const links = found.get(one)
    if (links === undefined) found.set(one, [{ id, relation, ...ends }])
    else links.push({ id, relation, ...ends })
  }
  return found
}

function atEnd(
  authority: AuthoritySlug,
  end: 'from' | 'to',
  asked: readonly AskedAtEnd[],
  most: number
): RawBuilder<unknown> {
  const here = asked.flatMap((one, place) => (one.end === end ? [{ ...one, place }] : []))
  const far = end === 'from' ? 'to' : 'from'
  return sql`
    select asked.place, link.* from unnest(
      ${here.map(({ place }) => place)}::integer[], ${here.map(({ thing }) => thing.kind)}::text[],
      ${here.map(({ thing }) => thing.id)}::text[],
      ${here.map(({ way }) => way === 'back')}::boolean[], ${here.map(({ only }) => only ?? null)}::text[]
    ) as asked (place, kind, id, back, only_one)
    cross join lateral (
      select id, relation, ${sql.ref(`${far}_kind`)} as far_kind, ${sql.ref(`${far}_id`)} as far_id
      from thread.link
      where authority = ${authority} and ${sql.ref(`${end}_kind`)} = asked.kind
        and ${sql.ref(`${end}_id`)} = asked.id and relation = any(case
          when asked.only_one is not null then array[asked.only_one]
          when asked.back then ${relationsAlong(end, 'back')}::text[]
          else ${relationsAlong(end, 'forward')}::text[]
        end) and withdrawn_at is null
      order by relation, far_kind, far_id
      limit ${most}
    ) as link`
}
