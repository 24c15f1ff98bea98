import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { gap, markStart, markStop } from '../../../record/search/excerpt-marks.ts'
import { wordsAsked } from '../../../record/search/passage-sql.ts'
import { type DocumentId, documentId, type Section } from '../document.ts'
import { sectionColumn } from '../rows.ts'
import type { Sight } from '../sight.ts'

/**
 * How many pages a search ranks. Words such as "children" stand on nearly every page; of those the pages of what came
 * last are taken, and the results say so.
 */
export const mostPages = 500

export const documentsOnAPage = 10
/** Of one document, so many pages are shown; the rest are counted. */
const pagesShown = 3

export interface SearchAsked {
  readonly words: string
  readonly section: Section | undefined
  /** Of the results, counted from 1. */
  readonly page: number
}

/** A page on which the words stand, with an excerpt in which they are marked. */
export interface PageHit {
  readonly number: number
  readonly label: string
  readonly text: string
  readonly marked: string
}

export interface DocumentHit {
  readonly document: DocumentId
  readonly title: string
  readonly section: Section
  readonly version: number
  readonly newestAt: Date
  /** On how many pages the words stand; none where they stand in its title alone. */
  readonly pages: number
  readonly hits: readonly PageHit[]
}

export type SearchFound =
  /** Nothing to look for: only words such as "the", or only words to leave out. */
  | { readonly kind: 'nothing-asked'; readonly because: 'common-words' | 'only-exclusions' }
  | {
      readonly kind: 'found'
      readonly documents: number
      readonly pages: number
      /** There may be more pages than were ranked. */
      readonly isCut: boolean
      /** How many documents each section has; beside a chosen one that holds nothing, what the others have. */
      readonly sections: readonly { readonly section: Section; readonly documents: number }[]
      readonly hits: readonly DocumentHit[]
    }

const askedRow = z.object({ tree: z.string() })
const placeRow = z.object({
  document: documentId,
  title: z.string(),
  section: sectionColumn,
  newest_version: z.number(),
  newest_at: z.date(),
  pages: z.number(),
  shown: z.array(z.number()),
  all_documents: z.number(),
  all_pages: z.number(),
  sections: z.array(z.object({ section: sectionColumn, documents: z.number() }))
})
const hitRow = z.object({
  document: documentId,
  number: z.number(),
  label: z.string(),
  text: z.string(),
  marked: z.string()
})

/** The documents in whose title, or on whose pages, the words stand: best first, then what came last. */
export async function searchBookcase(
  tx: Transaction,
  authority: AuthoritySlug,
  sight: Sight,
  asked: SearchAsked
): Promise<SearchFound> {
  const words = wordsAsked(asked.words)
  const { tree } = askedRow.parse((await sql`select querytree(${words}) as tree`.execute(tx)).rows[0])
  if (tree === '') return { kind: 'nothing-asked', because: 'common-words' }
  if (tree === 'T') return { kind: 'nothing-asked', because: 'only-exclusions' }
  const places = await placesOf(tx, authority, sight, asked)
  const excerpts = await excerptsOf(tx, authority, asked.words, places)
  const [first] = places
  const sections = first?.sections ?? (await sectionsBeside(tx, authority, sight, asked))
  return {
    kind: 'found',
    documents: first?.all_documents ?? 0,
    pages: first?.all_pages ?? 0,
    isCut: (first?.all_pages ?? 0) >= mostPages,
    sections,
    hits: places.map((place) => ({
      document: place.document,
      title: place.title,
      section: place.section,
      version: place.newest_version,
      newestAt: place.newest_at,
      pages: place.pages,
      hits: place.shown.flatMap(
        (number) => excerpts.find((hit) => hit.document === place.document && hit.number === number) ?? []
      )
    }))
  }
}

type Place = z.output<typeof placeRow>

/** What one page of results shows: documents, on each the best of its pages, and how many each section has. */
async function placesOf(
  tx: Transaction,
  authority: AuthoritySlug,
  sight: Sight,
  { words, section, page }: SearchAsked
): Promise<Place[]> {
  const { rows } = await sql`
    with ${matching(authority, sight, words, section)},
    placed as materialized (
      select d.id as document, d.title, d.section, d.newest_version, d.newest_at, m.pages, m.shown, m.in_title, m.best
      from matching m join prepare.document d on d.authority = ${authority} and d.id = m.document
    )
    select document, title, section, newest_version, newest_at, pages, shown,
      (select count(*) from placed) as all_documents, (select sum(pages)::bigint from placed) as all_pages,
      (
        select jsonb_agg(jsonb_build_object('section', section, 'documents', documents) order by documents desc, section)
        from (select section, count(*) as documents from placed group by section) in_section
      ) as sections
    from placed
    order by in_title desc, best desc, newest_at desc, document
    limit ${documentsOnAPage} offset ${(page - 1) * documentsOnAPage}
  `.execute(tx)
  return rows.map((row) => placeRow.parse(row))
}

/** What other sections hold, where the one that was chosen holds nothing. */
async function sectionsBeside(tx: Transaction, authority: AuthoritySlug, sight: Sight, asked: SearchAsked) {
  if (asked.section === undefined) return []
  const [first] = await placesOf(tx, authority, sight, { ...asked, section: undefined, page: 1 })
  return first?.sections ?? []
}

/** Documents with their pages that hold the words, and those whose titles do. */
function matching(authority: AuthoritySlug, sight: Sight, q: string, section: Section | undefined) {
  const words = wordsAsked(q)
  const sections = sight.kind === 'all' ? null : [...sight.sections]
  const documents = sight.kind === 'all' ? null : [...sight.documents]
  const mayBeSeen =
    sight.kind === 'all'
      ? sql`true`
      : sql`(section = any(${sections}::text[]) or id = any(${documents}::text[]))`
  return sql`
    paged as (
      select document, number, rank, row_number() over (partition by document order by rank desc, number) as place
      from prepare.pages_holding(${words}, ${section ?? null}, ${sections}::text[], ${documents}::text[], ${mostPages})
    ),
    titled as (
      select id as document from prepare.document
      where authority = ${authority} and withdrawn_at is null and title_words @@ ${words} and ${mayBeSeen}
        and (${section ?? null}::text is null or section = ${section ?? null})
    ),
    matching as (
      select document, bool_or(in_title) as in_title, max(rank) as best, count(number) as pages,
        coalesce(array_agg(number order by number) filter (where place <= ${pagesShown}), '{}') as shown
      from (
        select document, false as in_title, rank, number, place from paged
        union all select document, true, 0, null, null from titled
      ) every_match group by document
    )`
}

const marks = `StartSel="${markStart}", StopSel="${markStop}"`
const excerpts = `MaxFragments=1, MinWords=18, MaxWords=40, FragmentDelimiter="${gap}", ${marks}`

/** The pages that are shown, each with the words marked. */
async function excerptsOf(tx: Transaction, authority: AuthoritySlug, q: string, places: readonly Place[]) {
  const wanted = places.flatMap(({ document, newest_version: version, shown }) =>
    shown.map((number) => ({ document, version, number }))
  )
  if (wanted.length === 0) return []
  const { rows } = await sql`
    select p.document, p.number, p.label, p.text,
      ts_headline('english', p.text, ${wordsAsked(q)}, ${excerpts}) as marked
    from prepare.document_page p
    join unnest(${wanted.map(({ document }) => document)}::text[], ${wanted.map(({ version }) => version)}::integer[],
      ${wanted.map(({ number }) => number)}::integer[]) as w (document, version, number)
      on w.document = p.document and w.version = p.version and w.number = p.number
    where p.authority = ${authority}
  `.execute(tx)
  return rows.map((row) => hitRow.parse(row))
}
