import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { SaidOfTwo } from './recurrence.ts'

const saidRow = z
  .object({
    earlier: z.string(),
    later: z.string(),
    is_same: z.boolean(),
    because: z.string(),
    said_by: z.string(),
    said_at: z.date()
  })
  .transform(
    ({ is_same, said_by, said_at, ...row }): SaidOfTwo => ({
      ...row,
      isSame: is_same,
      saidBy: said_by,
      saidAt: said_at
    })
  )

/** Everything that was said of whether two findings of the authority are the same. */
export async function saidOfTwo(db: Queryable, authority: AuthoritySlug): Promise<SaidOfTwo[]> {
  const rows = await db
    .selectFrom('improve.same_finding')
    .select(['earlier', 'later', 'is_same', 'because', 'said_by', 'said_at'])
    .where('authority', '=', authority)
    .orderBy('said_at')
    .orderBy('earlier')
    .orderBy('later')
    .execute()
  return rows.map((row) => saidRow.parse(row))
}

/** Keeps what somebody says of two findings, in place of what was said of them before. */
export async function putSaidOfTwo(
  tx: Transaction,
  authority: AuthoritySlug,
  { earlier, later, isSame, because, saidBy, saidAt }: SaidOfTwo
): Promise<void> {
  const verdict = { is_same: isSame, because, said_by: saidBy, said_at: saidAt }
  await tx
    .insertInto('improve.same_finding')
    .values({ authority, earlier, later, ...verdict })
    .onConflict((conflict) => conflict.columns(['authority', 'earlier', 'later']).doUpdateSet(verdict))
    .execute()
}
