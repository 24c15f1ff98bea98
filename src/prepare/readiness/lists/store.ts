import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { isIsoDate } from '../../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../../platform/database/database.ts'
import type { ListDrawing } from './list-drawing.ts'

const drawingRow = z
  .object({ list: z.number(), drawn_on: z.string().refine(isIsoDate), noted_by: z.string() })
  .transform(({ list, drawn_on, noted_by }): ListDrawing => ({ list, drawnOn: drawn_on, notedBy: noted_by }))

/** When the authority's lists were last drawn, as it was noted; a list of which nobody noted anything is not there. */
export async function drawingsOf(db: Queryable, authority: AuthoritySlug): Promise<ListDrawing[]> {
  const rows = await db
    .selectFrom('prepare.list_drawing')
    .select(['list', 'drawn_on', 'noted_by'])
    .where('authority', '=', authority)
    .orderBy('list')
    .execute()
  return rows.map((row) => drawingRow.parse(row))
}

export async function putDrawing(
  tx: Transaction,
  authority: AuthoritySlug,
  { list, drawnOn, notedBy }: ListDrawing,
  at: Date
): Promise<void> {
  const values = { drawn_on: drawnOn, noted_by: notedBy, noted_at: at }
  await tx
    .insertInto('prepare.list_drawing')
    .values({ authority, list, ...values })
    .onConflict((conflict) => conflict.columns(['authority', 'list']).doUpdateSet(values))
    .execute()
}

export async function removeDrawing(tx: Transaction, authority: AuthoritySlug, list: number): Promise<void> {
  await tx
    .deleteFrom('prepare.list_drawing')
    .where('authority', '=', authority)
    .where('list', '=', list)
    .execute()
}
