import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { MeetingId } from './meeting.ts'
import { type Pack, packId, packPart } from './pack.ts'

const packRow = z
  .object({
    id: packId,
    as_at: z.string().refine(isIsoDate),
    frozen_at: z.date(),
    frozen_by: z.string(),
    content: z.array(packPart)
  })
  .transform(
    (row): Pack => ({
      id: row.id,
      asAt: row.as_at,
      frozenAt: row.frozen_at,
      frozenBy: row.frozen_by,
      parts: row.content
    })
  )

/** The packs of a meeting, the latest first. */
export async function packsOf(db: Queryable, authority: AuthoritySlug, meeting: MeetingId): Promise<Pack[]> {
  const rows = await db
    .selectFrom('prepare.meeting_pack')
    .selectAll()
    .where('authority', '=', authority)
    .where('meeting', '=', meeting)
    .orderBy('frozen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => packRow.parse(row))
}

export async function insertPack(
  tx: Transaction,
  authority: AuthoritySlug,
  meeting: MeetingId,
  pack: Pack
): Promise<void> {
  await tx
    .insertInto('prepare.meeting_pack')
    .values({
      ...{ authority, id: pack.id, meeting, as_at: pack.asAt },
      ...{ frozen_at: pack.frozenAt, frozen_by: pack.frozenBy, content: JSON.stringify(pack.parts) }
    })
    .execute()
}
