import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { type CitationId, type CitationState, citationId } from '../citation.ts'
import type { DocumentId, VersionNumber } from '../document.ts'

/** A citation as it was made, what made it, and what was read of the page that it was made from. */
export interface MadeCitation {
  readonly id: CitationId
  readonly by: { readonly kind: string; readonly id: string }
  readonly version: VersionNumber
  readonly page: number | undefined
  readonly quote: string | undefined
  readonly pageText: string | undefined
  readonly state: CitationState
}

const madeRow = z
  .object({
    id: citationId,
    by_kind: z.string(),
    by_id: z.string(),
    version: z.number(),
    page: z.number().nullable(),
    quote: z.string().nullable(),
    state: z.enum(['stands', 'moved', 'broken']),
    anchored_version: z.number().nullable(),
    anchored_page: z.number().nullable(),
    page_text: z.string().nullable()
  })
  .transform(
    (row): MadeCitation => ({
      id: row.id,
      by: { kind: row.by_kind, id: row.by_id },
      version: row.version,
      page: row.page ?? undefined,
      quote: row.quote ?? undefined,
      pageText: row.page_text ?? undefined,
      state: stateOf(row.state, row.anchored_version ?? 0, row.anchored_page ?? 0)
    })
  )

function stateOf(kind: CitationState['kind'], version: VersionNumber, page: number): CitationState {
  return kind === 'moved' ? { kind, version, page } : kind === 'broken' ? { kind, version } : { kind }
}

/**
 * The citations that were made from versions up to this one: also from this one itself, before its words were read.
 */
export async function citationsUpTo(
  tx: Transaction,
  authority: AuthoritySlug,
  document: DocumentId,
  version: VersionNumber
): Promise<MadeCitation[]> {
  const rows = await tx
    .selectFrom('prepare.citation as c')
    .leftJoin('prepare.document_page as p', (join) =>
      join
        .onRef('p.authority', '=', 'c.authority')
        .onRef('p.document', '=', 'c.document')
        .onRef('p.version', '=', 'c.version')
        .onRef('p.number', '=', 'c.page')
    )
    .select(['c.id', 'c.by_kind', 'c.by_id', 'c.version', 'c.page', 'c.quote', 'c.state'])
    .select(['c.anchored_version', 'c.anchored_page', 'p.text as page_text'])
    .where('c.authority', '=', authority)
    .where('c.document', '=', document)
    .where('c.version', '<=', version)
    .orderBy('c.id')
    .execute()
  return rows.map((row) => madeRow.parse(row))
}

export async function setCitationState(
  tx: Transaction,
  authority: AuthoritySlug,
  id: CitationId,
  state: CitationState
): Promise<void> {
  await tx
    .updateTable('prepare.citation')
    .set({
      state: state.kind,
      anchored_version: state.kind === 'stands' ? null : state.version,
      anchored_page: state.kind === 'moved' ? state.page : null
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
