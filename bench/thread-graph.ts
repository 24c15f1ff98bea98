import { sql } from 'kysely'
import { grantToApplication } from '../src/platform/database/application-role.ts'
import type { Database } from '../src/platform/database/database.ts'
import type { RelationId } from '../src/thread/relations.ts'
import type { ThingRef, ThingSource } from '../src/thread/thing.ts'

/** Things of rooms that are yet to come, kept in a table, so that describing them costs what it will cost. */
export const benchThings: ThingSource = {
  kinds: ['evidence', 'finding', 'action', 'measure', 'paper', 'resolution'],
  describe: async (tx, _caller, refs) => {
    const { rows } = await sql<{ kind: string; id: string; title: string; state: string }>`
      select thing.kind, thing.id, title, state
      from unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[]) as asked (kind, id)
      join bench.thing on thing.authority = 'leeds' and thing.kind = asked.kind and thing.id = asked.id`.execute(
      tx
    )
    return rows.map((row) => ({ ...row, kindInWords: row.kind, href: `/${row.kind}/${row.id}` }))
  },
  linksOf: async () => [],
  find: async () => []
}

/** How many things of each kind an authority gathers over the years that a hundred thousand links stand for. */
const sizes = {
  evidence: 24_000,
  finding: 4_000,
  action: 9_000,
  measure: 12_000,
  paper: 1_500,
  resolution: 700
}
type Kind = keyof typeof sizes

interface Shape {
  readonly from: Kind
  readonly relation: RelationId
  readonly to: Kind
  readonly links: number
}

/** What hangs together with what, and how often: shorter things are many, and a few of each have most of the links. */
const shapes: readonly Shape[] = [
  { from: 'evidence', relation: 'evidences', to: 'finding', links: 22_000 },
  { from: 'evidence', relation: 'evidences', to: 'action', links: 14_000 },
  { from: 'finding', relation: 'leads-to', to: 'action', links: 10_000 },
  { from: 'measure', relation: 'measures', to: 'action', links: 14_000 },
  { from: 'measure', relation: 'cites', to: 'evidence', links: 8_000 },
  { from: 'paper', relation: 'reports', to: 'action', links: 9_000 },
  { from: 'paper', relation: 'cites', to: 'measure', links: 7_000 },
  { from: 'resolution', relation: 'decides', to: 'paper', links: 1_500 },
  { from: 'resolution', relation: 'leads-to', to: 'action', links: 1_500 }
]

/** The annual report to full council, which cites five thousand things. */
export const hub: ThingRef = { kind: 'paper', id: 'hub' }
const hubLinks = 5_000

/** Fills the tables with a hundred thousand links of one authority; the same every time. */
export async function fillGraph(owner: Database, inspected: readonly ThingRef[]): Promise<number> {
  await sql`create schema bench`.execute(owner)
  await sql`create table bench.thing (authority text, kind text, id text, title text, state text,
    primary key (authority, kind, id))`.execute(owner)
  await grantToApplication(owner, 'bench')
  for (const [kind, size] of Object.entries(sizes)) {
    await sql`insert into bench.thing
      select 'leeds', ${kind}, place::text, ${kind} || ' ' || place || ': what it is about, in a line', 'Open'
      from generate_series(1, ${size}::integer) as place`.execute(owner)
  }
  await sql`insert into bench.thing values ('leeds', 'paper', 'hub', 'The annual report', 'Published')`.execute(
    owner
  )
  const random = generator(7)
  const some = (kind: Kind): ThingRef => ({
    kind,
    // Squared: a few things of each kind have most of the links.
    id: String(1 + Math.floor(random() ** 2 * sizes[kind]))
  })
  const links = new Map<string, readonly [ThingRef, RelationId, ThingRef]>()
  const add = (from: ThingRef, relation: RelationId, to: ThingRef) =>
    links.set(`${from.kind} ${from.id} ${relation} ${to.kind} ${to.id}`, [from, relation, to])
  for (const shape of shapes) {
    const before = links.size
    while (links.size < before + shape.links) add(some(shape.from), shape.relation, some(shape.to))
  }
  for (let at = 1; at <= hubLinks; at++) add(hub, 'cites', { kind: 'evidence', id: String(at) })
  while (links.size < 100_000) {
    const to = inspected[Math.floor(random() * inspected.length)]
    if (to !== undefined) add(some('finding'), 'cites', to)
  }
  await insertAll(owner, [...links.values()])
  await sql`analyze thread.link`.execute(owner)
  await sql`analyze bench.thing`.execute(owner)
  return links.size
}

async function insertAll(
  owner: Database,
  links: readonly (readonly [ThingRef, RelationId, ThingRef])[]
): Promise<void> {
  for (let at = 0; at < links.length; at += 10_000) {
    const part = links.slice(at, at + 10_000)
    await sql`insert into thread.link
        (authority, id, from_kind, from_id, relation, to_kind, to_id, made_by, made_at)
      select 'leeds', gen_random_uuid()::text, link.*, 'Bench', '2026-11-22T12:00:00Z'
      from unnest(
        ${part.map(([from]) => from.kind)}::text[], ${part.map(([from]) => from.id)}::text[],
        ${part.map(([, relation]) => relation)}::text[],
        ${part.map(([, , to]) => to.kind)}::text[], ${part.map(([, , to]) => to.id)}::text[]
      ) as link`.execute(owner)
  }
}

/** Things to start from, as people do: mostly any, of every kind, the ones with many links among them. */
export function startingPoints(inspected: readonly ThingRef[], count: number): ThingRef[] {
  const random = generator(11)
  const kinds = Object.entries(sizes)
  return Array.from({ length: count }, (_, at) => {
    if (at % 25 === 0) return hub
    if (at % 10 === 0) return inspected[Math.floor(random() * inspected.length)] ?? hub
    const [kind, size] = kinds[Math.floor(random() * kinds.length)] ?? ['paper', 1]
    return { kind, id: String(1 + Math.floor(random() ** 2 * size)) }
  })
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
