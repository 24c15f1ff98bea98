import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'
import {
  type Holding,
  type HoldingId,
  holdingId,
  type Post,
  type PostId,
  postId,
  type StaffedPost
} from './post.ts'

const day = z.string().refine(isIsoDate)
const maybeDay = day.nullable().transform((known) => known ?? undefined)
const account = z.custom<AccountId>((id) => typeof id === 'string')

const postRow = z.object({
  id: postId,
  title: z.string(),
  also_known_as: z.array(z.string()),
  answers_for: z.string(),
  ended_on: maybeDay
})

const formerRow = z.object({ post: postId, title: z.string(), until: day })

const holdingRow = z
  .object({
    id: holdingId,
    post: postId,
    kind: z.enum(['holder', 'deputy']),
    name: z.string(),
    account: account.nullable(),
    starts_on: day,
    ends_on: maybeDay,
    because: z.string().nullable()
  })
  .transform((row): Holding & { readonly post: PostId } => ({
    post: row.post,
    id: row.id,
    kind: row.kind,
    name: row.name,
    account: row.account ?? undefined,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    because: row.because ?? undefined
  }))

/** Every post of the authority with everybody who held it, those that stand first, then by title. */
export async function postsOf(db: Queryable, authority: AuthoritySlug): Promise<StaffedPost[]> {
  const posts = await db
    .selectFrom('people.post')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('title')
    .execute()
  const former = await db
    .selectFrom('people.former_title')
    .select(['post', 'title', 'until'])
    .where('authority', '=', authority)
    .orderBy('replaced_at')
    .execute()
  const holdings = await db
    .selectFrom('people.holding as h')
    .leftJoin('people.account as a', 'a.id', 'h.account')
    .select(['h.id', 'h.post', 'h.kind', 'h.account', 'h.starts_on', 'h.ends_on', 'h.because'])
    // Somebody with an account is called what the account is called now.
    .select((select) => select.fn.coalesce('a.name', 'h.name').as('name'))
    .where('h.authority', '=', authority)
    .orderBy('h.starts_on')
    .orderBy('h.id')
    .execute()
  const titles = former.map((row) => formerRow.parse(row))
  const held = holdings.map((row) => holdingRow.parse(row))
  return posts
    .map((row) => postRow.parse(row))
    .map((post) => ({
      id: post.id,
      title: post.title,
      alsoKnownAs: post.also_known_as,
      formerTitles: titles.filter((one) => one.post === post.id),
      answersFor: post.answers_for,
      endedOn: post.ended_on,
      holdings: held.filter((one) => one.post === post.id)
    }))
}

/** One post of the authority; undefined where it has none of that id. */
export async function postOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<StaffedPost | undefined> {
  return (await postsOf(db, authority)).find((post) => post.id === id)
}

export async function insertPost(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, title, alsoKnownAs, answersFor }: Pick<Post, 'id' | 'title' | 'alsoKnownAs' | 'answersFor'>
): Promise<void> {
  await tx
    .insertInto('people.post')
    .values({ authority, id, title, also_known_as: [...alsoKnownAs], answers_for: answersFor })
    .execute()
}

export async function updatePost(
  tx: Transaction,
  authority: AuthoritySlug,
  id: PostId,
  changed: Partial<Pick<Post, 'title' | 'alsoKnownAs' | 'answersFor'>> & { readonly endedOn?: IsoDate }
): Promise<void> {
  await tx
    .updateTable('people.post')
    .set({
      title: changed.title,
      also_known_as: changed.alsoKnownAs && [...changed.alsoKnownAs],
      answers_for: changed.answersFor,
      ended_on: changed.endedOn
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function insertFormerTitle(
  tx: Transaction,
  authority: AuthoritySlug,
  post: PostId,
  former: { readonly title: string; readonly until: IsoDate; readonly replacedAt: Date }
): Promise<void> {
  const { title, until, replacedAt } = former
  await tx
    .insertInto('people.former_title')
    .values({ authority, post, title, until, replaced_at: replacedAt })
    .execute()
}

export async function insertHolding(
  tx: Transaction,
  authority: AuthoritySlug,
  post: PostId,
  holding: Holding
): Promise<void> {
  await tx
    .insertInto('people.holding')
    .values({
      ...{ authority, post, id: holding.id, kind: holding.kind, name: holding.name },
      account: holding.account ?? null,
      starts_on: holding.startsOn,
      ends_on: holding.endsOn ?? null,
      because: holding.because ?? null
    })
    .execute()
}

export async function setLastDay(
  tx: Transaction,
  authority: AuthoritySlug,
  id: HoldingId,
  lastDay: IsoDate | undefined
): Promise<void> {
  await tx
    .updateTable('people.holding')
    .set({ ends_on: lastDay ?? null })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function deleteHolding(tx: Transaction, authority: AuthoritySlug, id: HoldingId): Promise<void> {
  await tx.deleteFrom('people.holding').where('authority', '=', authority).where('id', '=', id).execute()
}
