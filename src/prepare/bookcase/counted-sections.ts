import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Section } from './document.ts'
import { sectionColumn } from './rows.ts'

/** A bookcase of the past of which no more is known than how many documents each section held. */
export interface CountedBookcase {
  readonly countedOn: IsoDate
  readonly sections: readonly { readonly section: Section; readonly documents: number }[]
  /** Who says so. */
  readonly source: string
}

const row = z.object({
  counted_on: z.string().refine(isIsoDate),
  section: sectionColumn,
  documents: z.number(),
  source: z.string()
})

/** The bookcases that were only counted, the latest first. */
export async function countedBookcases(db: Queryable, authority: AuthoritySlug): Promise<CountedBookcase[]> {
  const rows = await db
    .selectFrom('prepare.counted_section')
    .select(['counted_on', 'section', 'documents', 'source'])
    .where('authority', '=', authority)
    .orderBy('counted_on', 'desc')
    .orderBy('documents', 'desc')
    .execute()
  const counted = new Map<IsoDate, CountedBookcase>()
  for (const { counted_on, section, documents, source } of rows.map((one) => row.parse(one))) {
    const before = counted.get(counted_on)?.sections ?? []
    counted.set(counted_on, { countedOn: counted_on, sections: [...before, { section, documents }], source })
  }
  return [...counted.values()]
}
