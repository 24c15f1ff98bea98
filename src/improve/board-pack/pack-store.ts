import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { type BoardPack, packContent, packId, type WholePack } from './board-pack.ts'

const packRow = z
  .object({
    id: packId,
    title: z.string(),
    board: z.string(),
    meets_on: day,
    as_at: day,
    illustrative: z.boolean(),
    frozen_by: z.string(),
    frozen_as: maybe(z.string()),
    frozen_at: z.date(),
    withdrawn_because: maybe(z.string())
  })
  .transform(
    (row): BoardPack => ({
      ...{ id: row.id, title: row.title, board: row.board, meetsOn: row.meets_on, asAt: row.as_at },
      ...{ illustrative: row.illustrative, frozenBy: row.frozen_by, frozenAs: row.frozen_as },
      ...{ frozenAt: row.frozen_at, withdrawnBecause: row.withdrawn_because }
    })
  )

const columns = [
  'id',
  'title',
  'board',
  'meets_on',
  'as_at',
  'illustrative',
  'frozen_by',
  'frozen_as',
  'frozen_at',
  'withdrawn_because'
] as const

/** Every pack of the authority, the latest frozen first; what was withdrawn is among them. */
export async function packsOf(db: Queryable, authority: AuthoritySlug): Promise<BoardPack[]> {
  const rows = await db
    .selectFrom('improve.board_pack')
    .select(columns)
    .where('authority', '=', authority)
    .orderBy('frozen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => packRow.parse(row))
}

/** One pack with what it holds; undefined where the authority has none of that id. */
export async function packOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<WholePack | undefined> {
  const row = await db
    .selectFrom('improve.board_pack')
    .select([...columns, 'content'])
    .where('authority', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...packRow.parse(row), content: packContent.parse(row.content) }
}

export async function insertPack(tx: Transaction, authority: AuthoritySlug, pack: WholePack): Promise<void> {
  await tx
    .insertInto('improve.board_pack')
    .values({
      ...{ authority, id: pack.id, title: pack.title, board: pack.board },
      ...{ meets_on: pack.meetsOn, as_at: pack.asAt, content: JSON.stringify(pack.content) },
      ...{ illustrative: pack.illustrative, frozen_by: pack.frozenBy, frozen_as: pack.frozenAs ?? null },
      frozen_at: pack.frozenAt
    })
    .execute()
}

/** Notes that a pack was withdrawn; what it holds stays as it is. */
export async function noteWithdrawn(
  tx: Transaction,
  authority: AuthoritySlug,
  id: BoardPack['id'],
  withdrawn: { readonly by: string; readonly at: Date; readonly because: string }
): Promise<void> {
  await tx
    .updateTable('improve.board_pack')
    .set({ withdrawn_by: withdrawn.by, withdrawn_at: withdrawn.at, withdrawn_because: withdrawn.because })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
