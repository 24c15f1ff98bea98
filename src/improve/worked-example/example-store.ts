import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { exampleMark } from './example-ids.ts'

/** The mark of a worked example that was brought in. */
export interface BroughtIn {
  readonly by: string
  readonly at: Date
  readonly fingerprint: string
}

const broughtInRow = z
  .object({ brought_in_by: z.string(), brought_in_at: z.date(), fingerprint: z.string() })
  .transform(
    (row): BroughtIn => ({ by: row.brought_in_by, at: row.brought_in_at, fingerprint: row.fingerprint })
  )

/** Who brought the worked example in; undefined where it is not here. */
export async function broughtIn(db: Queryable, authority: AuthoritySlug): Promise<BroughtIn | undefined> {
  const row = await db
    .selectFrom('improve.worked_example')
    .selectAll()
    .where('authority', '=', authority)
    .executeTakeFirst()
  return row && broughtInRow.parse(row)
}

export async function markBroughtIn(
  tx: Transaction,
  authority: AuthoritySlug,
  { by, at, fingerprint }: BroughtIn
): Promise<void> {
  await tx
    .insertInto('improve.worked_example')
    .values({ authority, brought_in_by: by, brought_in_at: at, fingerprint })
    .execute()
}

/** The tables whose rows have ids of their own in the example. What hangs on them is found by asking the database. */
const kept = [
  'improve.finding',
  'improve.measure',
  'improve.plan',
  'improve.action',
  'improve.workshop_theme',
  'improve.workshop'
] as const

/** Written by the program itself, without anybody touching the example. */
const ownWriting: ReadonlySet<string> = new Set(['improve.action_warning', 'improve.week_told'])

const hangingRow = z.object({ table: z.string(), column: z.string() })

/** Every column of the room that points at one of those tables, directly or by a session's theme. */
async function hanging(db: Queryable) {
  const { rows } = await sql`select n.nspname || '.' || c.relname as "table", a.attname as "column"
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
    join pg_class t on t.oid = k.confrelid
    join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and n.nspname = 'improve' and a.attname <> 'authority'
      and tn.nspname || '.' || t.relname = any (${[...kept, 'improve.workshop_on_theme']})
    group by 1, 2 order by 1, 2`.execute(db)
  return z
    .array(hangingRow)
    .parse(rows)
    .filter(({ table }) => !ownWriting.has(table))
}

/**
 * What the worked example and everything that hangs on it is now, in one word: another one once anybody changed it, added
 * to it, answered it, or drew a link to it.
 */
export async function fingerprintOf(db: Queryable, authority: AuthoritySlug): Promise<string> {
  const places = [...kept.map((table) => ({ table, column: 'id' })), ...(await hanging(db))]
  const hash = createHash('sha256')
  for (const { table, column } of places) {
    const { rows } = await sql`select to_jsonb(t)::text as said from ${sql.table(table)} t
      where t.authority = ${authority} and starts_with(t.${sql.ref(column)}, ${exampleMark}) order by 1`.execute(
      db
    )
    hash.update(`${table} ${column} ${JSON.stringify(rows)}\n`)
  }
  const links = await sql`select id, withdrawn_at from thread.link
    where authority = ${authority} and (starts_with(from_id, ${exampleMark}) or starts_with(to_id, ${exampleMark}))
    order by id`.execute(db)
  hash.update(JSON.stringify(links.rows))
  return hash.digest('hex')
}

/** What hangs on the rows with ids of their own, in an order in which nothing points at what is gone. */
const outOf = [
  ['improve.workshop_evidence', 'workshop'],
  ['improve.workshop_conclusion', 'workshop'],
  ['improve.workshop_on_theme', 'workshop'],
  ['improve.workshop_attendee', 'workshop'],
  ['improve.workshop_theme_measure', 'theme'],
  ['improve.workshop_theme_finding', 'theme'],
  ['improve.workshop', 'id'],
  ['improve.workshop_theme', 'id'],
  ['improve.action_warning', 'action'],
  ['improve.action_update', 'action'],
  ['improve.action_measure', 'action'],
  ['improve.action_finding', 'action'],
  ['improve.action', 'id'],
  ['improve.plan_finding_change', 'plan'],
  ['improve.plan_finding', 'plan'],
  ['improve.plan', 'id'],
  ['improve.finding_measure', 'measure'],
  ['improve.measure_value', 'measure'],
  ['improve.measure', 'id'],
  ['improve.finding_state', 'finding'],
  ['improve.finding', 'id'],
  ['improve.worked_example', undefined]
] as const

/** Takes every row of the worked example out. Only for one that nobody touched: then nothing else hangs on it. */
export async function removeExample(tx: Transaction, authority: AuthoritySlug): Promise<void> {
  for (const [table, column] of outOf) {
    const which = column === undefined ? sql`true` : sql`starts_with(${sql.ref(column)}, ${exampleMark})`
    await sql`delete from ${sql.table(table)} where authority = ${authority} and ${which}`.execute(tx)
  }
}
