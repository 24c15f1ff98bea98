import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../framework/authority-slug.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { DrawnLink, WithdrawnLink } from './link.ts'
import { relationIds } from './relations.ts'
import type { ThingRef } from './thing.ts'

const maybe = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

const linkColumns = {
  id: z.string(),
  from_kind: z.string(),
  from_id: z.string(),
  relation: z.enum(relationIds),
  to_kind: z.string(),
  to_id: z.string(),
  remark: maybe,
  made_by: z.string(),
  made_at: z.coerce.date(),
  from_words: maybe,
  to_words: maybe,
  account: maybe
}

const linkRow = z.object(linkColumns)
const withdrawnRow = z.object({
  ...linkColumns,
  withdrawn_by: z.string(),
  withdrawn_at: z.date(),
  withdrawn_because: z.string()
})

/** The whole of some of the authority's links, by id. */
export async function linksById(
  tx: Transaction,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<ReadonlyMap<string, DrawnLink>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql`
    select coalesce(json_agg(link), '[]') as links from thread.link
    where authority = ${authority} and id = any(${ids}::text[])`.execute(tx)
  const { links } = z.object({ links: z.array(linkRow) }).parse(rows[0])
  return new Map(links.map((row) => [row.id, toLink(row)]))
}

/** The links at a thing that were taken back, the last one first; at most `most`. */
export async function withdrawnLinksAt(
  tx: Transaction,
  authority: AuthoritySlug,
  thing: ThingRef,
  most: number
): Promise<WithdrawnLink[]> {
  const rows = await tx
    .selectFrom('thread.link')
    .selectAll()
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is not', null)
    .where((where) =>
      where.or([
        where.and({ from_kind: thing.kind, from_id: thing.id }),
        where.and({ to_kind: thing.kind, to_id: thing.id })
      ])
    )
    .orderBy('withdrawn_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => toWithdrawn(withdrawnRow.parse(row)))
}

/**
 * The links at a thing that were drawn or taken back last, by id: as many as there can be among `most` entries of the
 * trail up to a moment, and all of those that share the last of these moments.
 */
export async function linksTouchedAt(
  tx: Transaction,
  authority: AuthoritySlug,
  { kind, id }: ThingRef,
  upTo: Date | undefined,
  most: number
): Promise<string[]> {
  // Four questions in one, for an index of its own answers each: what stands and what was taken back, at either end.
  const found = await sql<{ id: string }>`
    with near as (
      select id, made_at, withdrawn_at from thread.link
      where authority = ${authority} and from_kind = ${kind} and from_id = ${id} and withdrawn_at is null
      union all select id, made_at, withdrawn_at from thread.link
      where authority = ${authority} and from_kind = ${kind} and from_id = ${id} and withdrawn_at is not null
      union all select id, made_at, withdrawn_at from thread.link
      where authority = ${authority} and to_kind = ${kind} and to_id = ${id} and withdrawn_at is null
      union all select id, made_at, withdrawn_at from thread.link
      where authority = ${authority} and to_kind = ${kind} and to_id = ${id} and withdrawn_at is not null
    ), touched as (
      select id, made_at as at from near
      union all select id, withdrawn_at from near where withdrawn_at is not null
    )
    select distinct id from (
      select id from touched where ${upTo ?? null}::timestamptz is null or at <= ${upTo ?? null}::timestamptz
      order by at desc fetch first ${most} rows with ties
    ) as last_touched`.execute(tx)
  return found.rows.map((row) => row.id)
}

/** The links that stand and that an account drew, the last one first; at most `most`. */
export async function linksDrawnBy(
  tx: Transaction,
  authority: AuthoritySlug,
  account: string,
  most: number
): Promise<DrawnLink[]> {
  const rows = await tx
    .selectFrom('thread.link')
    .selectAll()
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => toLink(linkRow.parse(row)))
}

/** A link of the authority's by its id, taken back or not; undefined where there is none. */
export async function findLink(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<DrawnLink | WithdrawnLink | undefined> {
  const row = await tx
    .selectFrom('thread.link')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.withdrawn_at === null ? toLink(linkRow.parse(row)) : toWithdrawn(withdrawnRow.parse(row))
}

/** Keeps a link; false where the same one is kept already. */
export async function insertLink(
  tx: Transaction,
  authority: AuthoritySlug,
  link: DrawnLink
): Promise<boolean> {
  const kept = await tx
    .insertInto('thread.link')
    .values({
      authority,
      id: link.id,
      from_kind: link.from.kind,
      from_id: link.from.id,
      relation: link.relation,
      to_kind: link.to.kind,
      to_id: link.to.id,
      remark: link.remark ?? null,
      made_by: link.madeBy,
      made_at: link.madeAt,
      from_words: link.fromWords ?? null,
      to_words: link.toWords ?? null,
      account: link.account ?? null
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Takes a link back; false where it was taken back already. */
export async function markWithdrawn(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  withdrawn: Pick<WithdrawnLink, 'withdrawnBy' | 'withdrawnAt' | 'because'>
): Promise<boolean> {
  const kept = await tx
    .updateTable('thread.link')
    .set({
      withdrawn_by: withdrawn.withdrawnBy,
      withdrawn_at: withdrawn.withdrawnAt,
      withdrawn_because: withdrawn.because
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

function toLink(row: z.output<typeof linkRow>): DrawnLink {
  return {
    id: row.id,
    from: { kind: row.from_kind, id: row.from_id },
    relation: row.relation,
    to: { kind: row.to_kind, id: row.to_id },
    remark: row.remark,
    madeBy: row.made_by,
    account: row.account,
    madeAt: row.made_at,
    fromWords: row.from_words,
    toWords: row.to_words
  }
}

function toWithdrawn(row: z.output<typeof withdrawnRow>): WithdrawnLink {
  return {
    ...toLink(row),
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
    because: row.withdrawn_because
  }
}
