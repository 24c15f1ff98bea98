import { type ExpressionBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Section } from './document.ts'
import { expiryNoticeDays } from './due.ts'
import { documentColumns, documentRow, type ShelvedDocument, sectionColumn } from './rows.ts'
import type { Sight } from './sight.ts'

/** What is asked of the shelf. */
export interface Asked {
  readonly section?: Section | undefined
  /** Words that stand in the title or the file's name, each of them. */
  readonly words?: string | undefined
  readonly state?: ShelfState | undefined
}

/** What a list can be narrowed to: what asks for something, or was withdrawn. Otherwise all that was not withdrawn. */
export const shelfStates = ['pressing', 'no-owner', 'no-date', 'withdrawn'] as const
export type ShelfState = (typeof shelfStates)[number]

/** A document in a list, with the file that its newest version is. */
export interface ListedDocument extends ShelvedDocument {
  readonly fileName: string
  readonly bytes: number
  readonly mediaType: string
}

export interface ShelfPage {
  readonly documents: readonly ListedDocument[]
  /** How many there are on all pages. */
  readonly total: number
}

const listedRow = z
  .object({ file_name: z.string(), bytes: z.number(), media_type: z.string(), total: z.number() })
  .transform(({ file_name, bytes, media_type, total }) => ({
    ...{ fileName: file_name, bytes, mediaType: media_type, total }
  }))

/** A part of what stands on the shelf, what came last first; one query, however many there are. */
export async function documentsOnShelf(
  db: Queryable,
  authority: AuthoritySlug,
  sight: Sight,
  today: IsoDate,
  asked: Asked,
  { limit, offset }: { readonly limit: number; readonly offset: number }
): Promise<ShelfPage> {
  const rows = await db
    .selectFrom('prepare.document as d')
    .innerJoin('prepare.document_version as v', (join) =>
      join
        .onRef('v.authority', '=', 'd.authority')
        .onRef('v.document', '=', 'd.id')
        .onRef('v.number', '=', 'd.newest_version')
    )
    .select(documentColumns.map((column) => `d.${column}` as const))
    .select(['v.file_name', 'v.bytes', 'v.media_type'])
    .select((select) => select.fn.countAll().over().as('total'))
    .where('d.authority', '=', authority)
    .where((where) => isSeen(where, sight))
    .where((where) => isAsked(where, asked, today))
    .orderBy('d.newest_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const documents = rows.map((row) => ({ ...documentRow.parse(row), ...listedRow.parse(row) }))
  return { documents, total: documents[0]?.total ?? 0 }
}

type Where = ExpressionBuilder<
  { readonly d: Tables['prepare.document']; readonly v: Tables['prepare.document_version'] },
  'd' | 'v'
>

function isAsked(where: Where, { section, words, state }: Asked, today: IsoDate) {
  return where.and([
    where('d.withdrawn_at', state === 'withdrawn' ? 'is not' : 'is', null),
    ...(section === undefined ? [] : [where('d.section', '=', section)]),
    ...(state === 'no-owner' ? [where('d.owner', 'is', null)] : []),
    ...(state === 'no-date' ? [where('d.evidence_on', 'is', null)] : []),
    ...(state === 'pressing'
      ? [
          where.or([
            where('d.expires_on', '<=', addDays(today, expiryNoticeDays)),
            where('d.review_on', '<=', today)
          ])
        ]
      : []),
    ...wordsOf(words).map((word) =>
      where.or([where('d.title', 'ilike', word), where('v.file_name', 'ilike', word)])
    )
  ])
}

function isSeen(where: Where, sight: Sight) {
  if (sight.kind === 'all') return sql<boolean>`true`
  return where.or([
    where('d.section', 'in', ['', ...sight.sections]),
    where('d.id', 'in', ['', ...sight.documents])
  ])
}

function wordsOf(words = ''): string[] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
}

/** What one section holds on a day. */
export interface SectionCount {
  readonly section: Section
  /** Documents that were not withdrawn. */
  readonly documents: number
  readonly pressing: number
  readonly withdrawn: number
  /** When the last version came. */
  readonly newestAt: Date | undefined
}

const countRow = z
  .object({
    section: sectionColumn,
    documents: z.number(),
    pressing: z.number(),
    withdrawn: z.number(),
    newest_at: z.date().nullable()
  })
  .transform(({ newest_at, ...counts }): SectionCount => ({ ...counts, newestAt: newest_at ?? undefined }))

/** What each section holds, those that hold nothing left out; one query. */
export async function sectionCounts(
  db: Queryable,
  authority: AuthoritySlug,
  sight: Sight,
  today: IsoDate
): Promise<SectionCount[]> {
  const soon = addDays(today, expiryNoticeDays)
  const rows = await db
    .selectFrom('prepare.document as d')
    .innerJoin('prepare.document_version as v', (join) =>
      join
        .onRef('v.authority', '=', 'd.authority')
        .onRef('v.document', '=', 'd.id')
        .onRef('v.number', '=', 'd.newest_version')
    )
    .select('d.section')
    .select([
      sql<number>`count(*) filter (where d.withdrawn_at is null)`.as('documents'),
      sql<number>`count(*) filter (where d.withdrawn_at is null
        and (d.expires_on <= ${soon} or d.review_on <= ${today}))`.as('pressing'),
      sql<number>`count(*) filter (where d.withdrawn_at is not null)`.as('withdrawn'),
      sql<Date | null>`max(d.newest_at) filter (where d.withdrawn_at is null)`.as('newest_at')
    ])
    .where('d.authority', '=', authority)
    .where((where) => isSeen(where, sight))
    .groupBy('d.section')
    .execute()
  return rows.map((row) => countRow.parse(row))
}
