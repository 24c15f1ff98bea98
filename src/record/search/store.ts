import { sql } from 'kysely'
import { z } from 'zod'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { reportParts } from '../../reading/published-report.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { standings } from '../activities/standing.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { allOf } from '../open-data/filters.ts'
import { gap, markStart, markStop } from './excerpt-marks.ts'
import { holding, passagesInPlace, wordsAsked } from './passage-sql.ts'
import { type FacetName, facetNames, type SearchQuery } from './search-query.ts'

/**
 * How many passages a search ranks and counts. Words such as "children" stand in nearly every paragraph; of
 * those the newest are taken, and the page says so.
 */
export const mostRanked = 2000

export const hitsOnAPage = 20

export interface FacetCount {
  readonly value: string
  readonly count: number
}

export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>

/** One passage that was found, with where it stands. */
export type Hit = z.output<typeof hitRow>

export type Found =
  /** Nothing to look for: only words such as "the", or only words to leave out. */
  | { readonly kind: 'nothing-asked'; readonly because: 'common-words' | 'only-exclusions' }
  | {
      readonly kind: 'found'
      /** At most `mostRanked`; there may then be more. */
      readonly total: number
      readonly facets: Facets
      /** The passages' numbers in the database, best first. */
      readonly ranked: readonly number[]
    }

const foundRow = z.object({ about: z.string(), value: z.string(), count: z.number() })

/**
 * Ranks and counts the passages that hold the words: in one query, since the embedded engine answers one at a
 * time. Best first, newer first where two are equally good.
 */
export async function findPassages(
  db: Queryable,
  query: SearchQuery,
  wanted: { readonly from: number; readonly most: number }
): Promise<Found> {
  const words = wordsAsked(query.q)
  const { rows } = await sql`
    with matching as (
      select passage.id, passage.kind, passage.part, passage.words, activity.starts_on, left(activity.starts_on, 4) as year,
        activity.authority, authority.region, section.area, judgement.grade
      from ${passagesInPlace}
      where ${holding(query.q)} and ${chosenFacets(query)}
      order by activity.starts_on desc, passage.id
      limit ${mostRanked}
    ),
    found as materialized (select *, ts_rank_cd(words, ${words}, 1) as rank from matching),
    ranked as (
      select id, row_number() over (order by rank desc, starts_on desc, id) as place from found
      order by place offset ${wanted.from} limit ${wanted.most}
    )
    select 'tree' as about, querytree(${words}) as value, 0::bigint as count
    union all select 'total', '', count(*) from found
    ${sql.join(facetNames.map(countsOf), sql` `)}
    union all select 'hit', id::text, place from ranked
  `.execute(db)
  return foundIn(rows.map((row) => foundRow.parse(row)))
}

const facetColumns = {
  kind: 'passage.kind',
  part: 'passage.part',
  area: 'section.area',
  grade: 'judgement.grade',
  region: 'authority.region',
  year: 'left(activity.starts_on, 4)',
  authority: 'activity.authority'
} as const satisfies Record<FacetName, string>

function chosenFacets(query: SearchQuery) {
  const chosen = facetNames.flatMap((name) =>
    query[name] === undefined ? [] : [sql`${sql.raw(facetColumns[name])} = ${query[name]}`]
  )
  return allOf(chosen)
}

function countsOf(facet: FacetName) {
  const column = sql.ref(facet)
  return sql`union all select ${sql.lit(facet)}, ${column}, count(*) from found where ${column} is not null group by ${column}`
}

function foundIn(rows: readonly z.output<typeof foundRow>[]): Found {
  const about = (what: string) => rows.filter((row) => row.about === what)
  const tree = about('tree')[0]?.value
  if (tree === '') return { kind: 'nothing-asked', because: 'common-words' }
  if (tree === 'T') return { kind: 'nothing-asked', because: 'only-exclusions' }
  const counts = (name: FacetName) => about(name).map(({ value, count }) => ({ value, count }))
  return {
    kind: 'found',
    total: about('total')[0]?.count ?? 0,
    facets: {
      kind: counts('kind'),
      part: counts('part'),
      area: counts('area'),
      grade: counts('grade'),
      region: counts('region'),
      year: counts('year'),
      authority: counts('authority')
    },
    ranked: about('hit')
      .sort((one, other) => one.count - other.count)
      .map(({ value }) => Number(value))
  }
}

const hitRow = z
  .object({
    id: z.number(),
    authority: authoritySlug,
    authority_name: z.string(),
    address: z.string(),
    starts_on: z.string(),
    ends_on: z.string().nullable(),
    published_on: z.string().nullable(),
    kind: z.enum(passageKinds),
    number: z.number(),
    part: z.enum(reportParts),
    text: z.string(),
    marked: z.string(),
    page: z.number().nullable(),
    report: z.string().nullable(),
    standing: z.enum(standings),
    heading: z.string().nullable(),
    area: z.enum(judgementAreas).nullable(),
    grade: z.enum(printedGrades).nullable()
  })
  .transform((row) => ({
    id: row.id,
    place: { authority: row.authority, address: row.address },
    authorityName: row.authority_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    publishedOn: row.published_on ?? undefined,
    passage: { kind: row.kind, number: row.number, part: row.part },
    text: row.text,
    /** The part that holds the words, each between `markStart` and `markStop`. */
    marked: row.marked,
    page: row.page ?? undefined,
    report: row.report ?? undefined,
    standing: row.standing,
    section: row.heading ?? undefined,
    area: row.area ?? undefined,
    grade: row.grade ?? undefined
  }))

// A passage that is hardly longer than an excerpt is shown whole.
const shownWhole = 400
const marks = `StartSel="${markStart}", StopSel="${markStop}"`
const excerpts = `MaxFragments=2, MinWords=20, MaxWords=45, FragmentDelimiter="${gap}", ${marks}`

/** The passages with these numbers, in that order, each with the words it was found by marked. */
export async function readHits(db: Queryable, words: string, ids: readonly number[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select passage.id, activity.authority, authority.name as authority_name, activity.address,
      activity.starts_on, activity.ends_on, activity.published_on, passage.kind, passage.number, passage.part,
      passage.text, ts_headline('english', translate(passage.text, ${markStart + markStop}, ''),
        ${wordsAsked(words)},
        case when length(passage.text) <= ${shownWhole} then ${`HighlightAll=true, ${marks}`} else ${excerpts} end
      ) as marked,
      passage.page, passage.report, passage.standing, section.heading, section.area, judgement.grade
    from ${passagesInPlace}
    where passage.id = any(${ids}::bigint[])
  `.execute(db)
  const hits = new Map(
    rows.map((row) => {
      const hit = hitRow.parse(row)
      return [hit.id, hit]
    })
  )
  return ids.flatMap((id) => hits.get(id) ?? [])
}

/** How many inspections and visits have a report in the record, whose passages a search looks through. */
export async function reportsSearched(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('record.report')
    .select((select) => select.fn.count<number>('activity').distinct().as('reports'))
    .executeTakeFirst()
  return Number(row?.reports ?? 0)
}
