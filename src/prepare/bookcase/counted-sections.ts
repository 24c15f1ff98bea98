import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Section } from './document.ts'
import { maybeText, sectionColumn } from './rows.ts'

/** A bookcase of the past of which no more is known than how many documents each section held. */
export interface CountedBookcase {
  readonly countedOn: IsoDate
  readonly sections: readonly { readonly section: Section; readonly documents: number }[]
  /** Who says so. */
  readonly source: string
  /** What is to be known of the count besides, in a sentence. */
  readonly note: string | undefined
}

const row = z.object({
  counted_on: z.string().refine(isIsoDate),
  section: sectionColumn,
  documents: z.number(),
  source: z.string(),
  note: maybeText
})

/** The bookcases that were only counted, the latest first. */
export async function countedBookcases(db: Queryable, authority: AuthoritySlug): Promise<CountedBookcase[]> {
  const rows = await db
    .selectFrom('prepare.counted_section')
    .select(['counted_on', 'section', 'documents', 'source', 'note'])
    .where('authority', '=', authority)
    .orderBy('counted_on', 'desc')
    .orderBy('documents', 'desc')
    .execute()
  const counted = new Map<IsoDate, CountedBookcase>()
  for (const { counted_on, section, documents, source, note } of rows.map((one) => row.parse(one))) {
    const before = counted.get(counted_on)?.sections ?? []
    const sections = [...before, { section, documents }]
    counted.set(counted_on, { countedOn: counted_on, sections, source, note })
  }
  return [...counted.values()]
}

/** Puts a count in; false where one of that day stands there already. */
export async function insertCounted(
  tx: Transaction,
  authority: AuthoritySlug,
  { countedOn, sections, source, note }: CountedBookcase
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('prepare.counted_section')
    .values(
      sections.map(({ section, documents }) => ({
        ...{ authority, section, documents, source, counted_on: countedOn, note: note ?? null }
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}
