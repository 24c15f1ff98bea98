import { sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../platform/database/database.ts'
import { holdsPlainNumbers } from './canonical.ts'
import type { Standing } from './chain.ts'
import type { TrailChain, TrailFields } from './entry.ts'

/** A row as its columns print themselves, before anybody trusts it. */
const columns = z.tuple([
  z.number(), // seq
  z.string(), // at, in seconds and millionths of a second
  z.string(), // actor
  z.string(), // action
  z.string(), // subject_kind
  z.string(), // subject_id
  z.string(), // before
  z.string(), // after
  z.string().nullable(), // reason
  z.string(), // previous_hash
  z.string(), // hash
  z.string().nullable(), // account
  z.string().nullable(), // post
  z.boolean() // reading
])
const page = z.array(columns)

/**
 * What stands in a chain after a number, up to another number, in order, as exactly as the columns say it: a change too
 * small for a number or a time to show is seen all the same. One text for all, which is what the engines hand over
 * fastest; and a range, which they find along the index also where nobody has counted the table yet.
 */
export async function standingBetween(
  db: Queryable,
  chain: TrailChain,
  after: number,
  upTo: number
): Promise<Standing[]> {
  const found = await sql<{ page: string | null }>`
    select json_agg(json_build_array(
      seq, extract(epoch from at)::text, actor, action, subject_kind, subject_id, before::text, after::text, reason,
      previous_hash, hash, account, post, reading
    ) order by seq)::text as page
    from trail.entry where chain = ${chain} and seq > ${after} and seq <= ${upTo}`.execute(db)
  const text = found.rows[0]?.page ?? '[]'
  return page.parse(JSON.parse(text)).map((row) => standing(chain, row))
}

function standing(chain: TrailChain, row: z.output<typeof columns>): Standing {
  const [
    seq,
    at,
    actor,
    action,
    kind,
    id,
    before,
    after,
    reason,
    previousHash,
    hash,
    account,
    post,
    reading
  ] = row
  const moment = momentOf(at)
  if (moment === undefined) return { seq, unlike: 'its time is finer than a thousandth of a second' }
  const fields = { before: fieldsOf(before), after: fieldsOf(after) }
  if (fields.before === undefined || fields.after === undefined) {
    return { seq, unlike: 'its fields hold what no entry is written with' }
  }
  return {
    seq,
    at: moment,
    ...(chain === 'national' ? {} : { chain }),
    actor,
    ...(account === null ? {} : { account }),
    ...(post === null ? {} : { post }),
    action,
    subject: { kind, id },
    before: fields.before,
    after: fields.after,
    ...(reason === null ? {} : { reason }),
    ...(reading ? { reading } : {}),
    previousHash,
    hash
  }
}

/** "1795339800.123000" → that moment; undefined where it is none that a clock here ever gave. */
function momentOf(seconds: string): Date | undefined {
  const moment = new Date(Math.round(Number(seconds) * 1000))
  return seconds.endsWith('000') && !Number.isNaN(moment.getTime()) ? moment : undefined
}

function fieldsOf(json: string): TrailFields | undefined {
  const value: unknown = JSON.parse(json)
  return holdsPlainNumbers(json) && isFields(value) ? value : undefined
}

// What JSON can hold is what an entry can hold: only the outermost has to be looked at.
function isFields(value: unknown): value is TrailFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
