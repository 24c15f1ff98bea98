import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { type PostId, postId } from '../../people/posts/post.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'

/** What a post can be asked for. */
type Asked = 'contribution_asked' | 'sign_off'

const askedRow = z.object({ asked_account: z.custom<AccountId>((id) => typeof id === 'string').nullable() })

/** Whoever asked, by their account; undefined where none is known. */
export async function whoAsked(
  db: Queryable,
  authority: AuthoritySlug,
  asked: Asked,
  id: string
): Promise<AccountId | undefined> {
  const row = await db
    .selectFrom(`prepare.${asked}`)
    .select('asked_account')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : (askedRow.parse(row).asked_account ?? undefined)
}

/** What was asked of a post and waits, of whatever authority. */
export interface WaitingForPost {
  readonly authority: AuthoritySlug
  readonly id: string
  readonly year: number
  readonly post: PostId
  readonly dueOn: IsoDate
  readonly askedBy: AccountId | undefined
}

const waitingRow = askedRow
  .extend({
    authority: z.string().refine(isAuthoritySlug),
    id: z.string(),
    year: z.number(),
    post: postId,
    due_on: z.string().refine(isIsoDate)
  })
  .transform(
    ({ asked_account, due_on: dueOn, ...row }): WaitingForPost => ({
      ...row,
      ...{ dueOn, askedBy: asked_account ?? undefined }
    })
  )

/** What waits for an answer, or a signature, and is due in a span of days; in the installation's scope. */
export async function waitingBetween(
  tx: Transaction,
  asked: Asked,
  from: IsoDate,
  to: IsoDate
): Promise<WaitingForPost[]> {
  const rows = await tx
    .selectFrom(`prepare.${asked}`)
    .select(['authority', 'id', 'year', 'post', 'due_on', 'asked_account'])
    .where('state', '=', 'asked')
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => waitingRow.parse(row))
}
