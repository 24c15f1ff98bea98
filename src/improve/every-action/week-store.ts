import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** Notes that the people of an authority are told of a week; false where somebody noted it before. */
export async function noteWeekBegun(
  tx: Transaction,
  authority: AuthoritySlug,
  monday: IsoDate,
  at: Date
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('improve.week_told')
    .values({ authority, monday, told_at: at, people: 0 })
    .onConflict((conflict) => conflict.columns(['authority', 'monday']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

/** How many were told of the week. */
export async function noteTold(
  tx: Transaction,
  authority: AuthoritySlug,
  monday: IsoDate,
  people: number
): Promise<void> {
  await tx
    .updateTable('improve.week_told')
    .set({ people })
    .where('authority', '=', authority)
    .where('monday', '=', monday)
    .execute()
}
