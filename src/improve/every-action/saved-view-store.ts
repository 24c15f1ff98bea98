import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { maybe } from '../columns.ts'
import { type SavedView, type SavedViewId, savedViewId } from './saved-view.ts'

const account = z.custom<AccountId>((id) => typeof id === 'string')

const viewRow = z
  .object({
    id: savedViewId,
    name: z.string(),
    query: z.string(),
    account: maybe(account),
    made_by: z.string()
  })
  .transform(({ made_by, ...row }): SavedView => ({ ...row, madeBy: made_by }))

/** The views that somebody sees: everybody's first, then their own; each by name. */
export async function savedViewsFor(
  db: Queryable,
  authority: AuthoritySlug,
  person: AccountId
): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('improve.saved_view')
    .select(['id', 'name', 'query', 'account', 'made_by'])
    .where('authority', '=', authority)
    .where((where) => where.or([where('account', 'is', null), where('account', '=', person)]))
    .orderBy((order) => order('account', 'is not', null))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => viewRow.parse(row))
}

export async function insertSavedView(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, name, query, account: whose, madeBy }: SavedView,
  at: Date
): Promise<void> {
  await tx
    .insertInto('improve.saved_view')
    .values({ authority, id, name, query, account: whose ?? null, made_by: madeBy, made_at: at })
    .execute()
}

export async function deleteSavedView(
  tx: Transaction,
  authority: AuthoritySlug,
  id: SavedViewId
): Promise<void> {
  await tx.deleteFrom('improve.saved_view').where('authority', '=', authority).where('id', '=', id).execute()
}
