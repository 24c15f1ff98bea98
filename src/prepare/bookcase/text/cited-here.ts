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

/** What rests on a document: where in it, and whether the words still stand in its newest version. */
export interface RestsOnIt extends CitedHere {
  /** "page 3 of version 2"; undefined where the document as a whole is cited. */
  readonly where: string | undefined
  /** It was made from an earlier version, and the words stand nowhere in this one any more. */
  readonly brokenIn: VersionNumber | undefined
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
    const here = await citedBy(tx, authority, row, sources)
    if (here !== undefined) cited.push(here)
  }
  return cited
}

async function citedBy(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, by_kind, by_id, quote }: z.output<typeof citedRow>,
  sources: readonly CitingSource[]
): Promise<CitedHere | undefined> {
  const citing = await sources.find(({ kind }) => kind === by_kind)?.find(tx, authority, by_id)
  return citing && { id, words: citing.words, href: citing.href, quote: quote ?? undefined }
}

const restsRow = citedRow.extend({
  version: z.number(),
  page: z.number().nullable(),
  state: z.enum(['stands', 'moved', 'broken']),
  anchored_version: z.number().nullable(),
  anchored_page: z.number().nullable()
})

/** Everything that cites a document, whichever version: what is broken first, then as it was made. */
export async function restingOn(
  tx: Transaction,
  authority: AuthoritySlug,
  document: DocumentId,
  sources: readonly CitingSource[]
): Promise<RestsOnIt[]> {
  const rows = await tx
    .selectFrom('prepare.citation')
    .select([
      'id',
      'by_kind',
      'by_id',
      'quote',
      'version',
      'page',
      'state',
      'anchored_version',
      'anchored_page'
    ])
    .where('authority', '=', authority)
    .where('document', '=', document)
    .orderBy((order) => order('state', '!=', 'broken'))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const resting: RestsOnIt[] = []
  for (const row of rows.map((each) => restsRow.parse(each))) {
    const cited = await citedBy(tx, authority, row, sources)
    if (cited === undefined) continue
    const version = row.state === 'moved' ? row.anchored_version : row.version
    const page = row.state === 'moved' ? row.anchored_page : row.page
    resting.push({
      ...cited,
      where: page === null ? undefined : `page ${page} of version ${version}`,
      brokenIn: row.state === 'broken' ? (row.anchored_version ?? undefined) : undefined
    })
  }
  return resting
}
