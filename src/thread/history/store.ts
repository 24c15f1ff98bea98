import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { TrailChain, TrailEntry } from '../../trail/entry.ts'
import { entryOf } from '../../trail/store.ts'
import type { ThingRef } from '../thing.ts'

/** What is asked of the trail. A choice that is absent leaves everything in. */
export interface HistoryQuestion {
  readonly chains: readonly TrailChain[]
  readonly thing?: ThingRef | undefined
  /** Only what was done to these links, by their ids. */
  readonly links?: readonly string[] | undefined
  /** Changes are what somebody did; readings that somebody opened what is sensitive. */
  readonly show: 'changes' | 'readings' | 'both'
  readonly account?: string | undefined
  readonly post?: string | undefined
  readonly kind?: string | undefined
  readonly since?: Date | undefined
  readonly until?: Date | undefined
  /** Only what comes after this entry in the list: the entry that the page before ended with. */
  readonly after?: PageEnd | undefined
}

/** Where a page of entries ended. */
export interface PageEnd {
  readonly at: Date
  readonly chain: string
  readonly seq: number
}

/** Entries that answer the question, newest first, at most `limit`. */
export async function entriesFor(
  tx: Transaction,
  question: HistoryQuestion,
  limit: number
): Promise<TrailEntry[]> {
  const { chains, thing, links, show, account, post, kind, since, until, after } = question
  if (chains.length === 0) return []
  let query = tx.selectFrom('trail.entry').selectAll().where('chain', 'in', chains)
  if (thing !== undefined) {
    query = query.where('subject_kind', '=', thing.kind).where('subject_id', '=', thing.id)
  }
  if (links !== undefined) {
    query = query.where('subject_kind', '=', 'link').where(sql<boolean>`subject_id = any(${links}::text[])`)
  }
  if (show !== 'both') query = query.where('reading', '=', show === 'readings')
  if (account !== undefined) query = query.where('account', '=', account)
  if (post !== undefined) query = query.where('post', '=', post)
  if (kind !== undefined) query = query.where('subject_kind', '=', kind)
  if (since !== undefined) query = query.where('at', '>=', since)
  if (until !== undefined) query = query.where('at', '<', until)
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(at, chain, seq) < (${after.at}::timestamptz, ${after.chain}, ${after.seq}::bigint)`
    )
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('chain', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** Where the entry with a hash stands among these chains; undefined where it does, or is, not. */
export async function placeOf(
  tx: Transaction,
  chains: readonly TrailChain[],
  hash: string
): Promise<PageEnd | undefined> {
  return tx
    .selectFrom('trail.entry')
    .select(['at', 'chain', 'seq'])
    .where('hash', '=', hash)
    .where('chain', 'in', chains)
    .executeTakeFirst()
}

/** The kinds of thing that a chain says anything of, found along the index and not by reading every entry. */
export async function kindsIn(tx: Transaction, chain: TrailChain): Promise<string[]> {
  const found = await sql<{ kind: string }>`
    with recursive known (kind) as (
      select min(subject_kind) from trail.entry where chain = ${chain}
      union all
      select (select min(e.subject_kind) from trail.entry e where e.chain = ${chain} and e.subject_kind > known.kind)
      from known where known.kind is not null
    )
    select kind from known where kind is not null order by kind`.execute(tx)
  return found.rows.map(({ kind }) => kind)
}

/** The names of the accounts that the scope sees, by their ids. */
export async function accountNames(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('people.account').select(['id', 'name']).orderBy('name').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The titles of the authority's posts, those that ended among them. */
export async function postTitles(tx: Transaction, authority: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.post')
    .select('title')
    .distinct()
    .where('authority', '=', authority)
    .orderBy('title')
    .execute()
  return rows.map(({ title }) => title)
}
