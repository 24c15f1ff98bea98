import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { DocumentId, VersionNumber } from '../document.ts'
import type { CitingSource } from './citing.ts'

/** What rests on a page: how it is named, where it is, and the words that it cites. */
export interface CitedHere {
  readonly id: string
  readonly words: string
  readonly href: string
  readonly quote: string | undefined
}

const citedRow = z.object({
  id: z.string(),
  by_kind: z.string(),
  by_id: z.string(),
  quote: z.string().nullable()
})

/** What cites a page of a version: made from it, standing there still in the newest version, or moved there. */
export async function citationsOnPage(
  tx: Transaction,
  authority: AuthoritySlug,
  { document, version }: { readonly document: DocumentId; readonly version: VersionNumber },
  page: number,
  sources: readonly CitingSource[]
): Promise<CitedHere[]> {
  const { rows } = await sql`
    select c.id, c.by_kind, c.by_id, c.quote
    from prepare.citation c
    join prepare.document d on d.authority = c.authority and d.id = c.document
    where c.authority = ${authority} and c.document = ${document}
      and ((c.page = ${page} and (c.version = ${version} or (c.state = 'stands' and d.newest_version = ${version})))
        or (c.anchored_page = ${page} and c.anchored_version = ${version}))
    order by c.made_at, c.id
  `.execute(tx)
  const cited: CitedHere[] = []
  for (const row of rows.map((each) => citedRow.parse(each))) {
    const citing = await sources.find(({ kind }) => kind === row.by_kind)?.find(tx, authority, row.by_id)
    if (citing === undefined) continue
    cited.push({ id: row.id, words: citing.words, href: citing.href, quote: row.quote ?? undefined })
  }
  return cited
}
