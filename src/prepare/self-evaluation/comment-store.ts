import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { type PostId, postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { type ClaimId, claimId } from './claim.ts'
import { type Comment, type CommentId, commentId } from './contribution.ts'
import type { Year } from './self-evaluation.ts'
import { newestYear } from './store.ts'

const commentRow = z
  .object({
    id: commentId,
    words: z.string(),
    said_by: z.string(),
    said_at: z.date(),
    settled_by: z.string().nullable(),
    settled_at: z.date().nullable()
  })
  .transform(
    (row): Comment => ({
      ...{ id: row.id, words: row.words, saidBy: row.said_by, saidAt: row.said_at },
      settled:
        row.settled_by === null || row.settled_at === null
          ? undefined
          : { by: row.settled_by, at: row.settled_at }
    })
  )

/** What was remarked on a claim, oldest first. */
export async function commentsOn(
  db: Queryable,
  authority: AuthoritySlug,
  claim: ClaimId
): Promise<Comment[]> {
  const rows = await db
    .selectFrom('prepare.claim_comment')
    .select(['id', 'words', 'said_by', 'said_at', 'settled_by', 'settled_at'])
    .where('authority', '=', authority)
    .where('claim', '=', claim)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => commentRow.parse(row))
}

/** How many remarks on each claim of a year nobody has settled; claims without any are left out. */
export async function openComments(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('prepare.claim_comment as r')
    .innerJoin('prepare.claim as m', (join) =>
      join.onRef('m.authority', '=', 'r.authority').onRef('m.id', '=', 'r.claim')
    )
    .select(['r.claim'])
    .select((part) => part.fn.countAll<string>().as('open'))
    .where('r.authority', '=', authority)
    .where('m.year', '=', year)
    .where('r.settled_at', 'is', null)
    .groupBy('r.claim')
    .execute()
  return new Map(rows.map(({ claim, open }) => [claim, Number(open)]))
}

/** A claim with remarks of others that wait for whoever stands behind it, or wrote it last. */
export interface RemarkedClaim {
  readonly claim: ClaimId
  readonly text: string
  readonly year: Year
  readonly post: PostId | undefined
  readonly open: number
}

const remarkedRow = z
  .object({
    claim: claimId,
    words: z.string(),
    year: z.number(),
    post: postId.nullable(),
    open: z.coerce.number()
  })
  .transform(({ words, post, ...row }): RemarkedClaim => ({ ...row, text: words, post: post ?? undefined }))

/**
 * The claims of the newest year that one of these posts stands behind, or that the person wrote last, with how many
 * remarks of others nobody has settled. A claim keeps who wrote it by name. What was remarked on first comes first.
 */
export async function remarkedClaimsOf(
  db: Queryable,
  authority: AuthoritySlug,
  {
    account,
    name,
    posts
  }: { readonly account: AccountId; readonly name: string; readonly posts: readonly string[] }
): Promise<RemarkedClaim[]> {
  const rows = await db
    .selectFrom('prepare.claim_comment as r')
    .innerJoin('prepare.claim as m', (join) =>
      join.onRef('m.authority', '=', 'r.authority').onRef('m.id', '=', 'r.claim')
    )
    .select(['m.id as claim', 'm.words', 'm.year', 'm.post'])
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('r.authority', '=', authority)
    .where('r.settled_at', 'is', null)
    .where('r.account', 'is distinct from', account)
    .where('m.state', '!=', 'withdrawn')
    .where('m.year', '=', newestYear(db, authority))
    .where(({ or, eb }) =>
      or([eb('m.changed_by', '=', name), ...(posts.length === 0 ? [] : [eb('m.post', 'in', [...posts])])])
    )
    .groupBy(['m.id', 'm.words', 'm.year', 'm.post'])
    .orderBy(({ fn }) => fn.min('r.said_at'))
    .orderBy('m.id')
    .limit(20)
    .execute()
  return rows.map((row) => remarkedRow.parse(row))
}

export async function insertComment(
  tx: Transaction,
  authority: AuthoritySlug,
  claim: ClaimId,
  { id, words, saidBy, saidAt, account }: Omit<Comment, 'settled'> & { readonly account: AccountId }
): Promise<void> {
  await tx
    .insertInto('prepare.claim_comment')
    .values({ authority, id, claim, words, said_by: saidBy, said_at: saidAt, account })
    .execute()
}

export async function settle(
  tx: Transaction,
  authority: AuthoritySlug,
  id: CommentId,
  { by, at }: { readonly by: string; readonly at: Date }
): Promise<void> {
  await tx
    .updateTable('prepare.claim_comment')
    .set({ settled_by: by, settled_at: at })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
