import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { judgementAreas } from '../../../framework/judgement-areas.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import type { Queryable, Transaction } from '../../../platform/database/database.ts'
import type { SortedPassage } from '../../../reading/documents/self-evaluation-in-word.ts'
import { documentId } from '../../bookcase/document.ts'
import { type ClaimId, claimId } from '../claim.ts'
import { questions, type Year } from '../self-evaluation.ts'
import {
  type ParagraphState,
  paragraphStates,
  type WordParagraph,
  type WordText,
  type WordTextId,
  wordTextId
} from './word-text.ts'

const maybe = <Kind extends z.ZodType>(kind: Kind) => kind.nullable().transform((known) => known ?? undefined)

const textRow = z
  .object({
    id: wordTextId,
    year: z.number(),
    document: documentId,
    version: z.number(),
    title: z.string(),
    notes: z.array(z.string()),
    brought_by: z.string(),
    brought_at: z.date()
  })
  .transform(
    ({ brought_by: broughtBy, brought_at: broughtAt, ...row }): WordText => ({ ...row, broughtBy, broughtAt })
  )

const paragraphRow = z
  .object({
    place: z.number(),
    kind: z.enum(['heading', 'paragraph', 'item', 'note', 'row']),
    words: z.string(),
    page: maybe(z.number()),
    under: z.array(z.string()),
    area: maybe(z.enum(judgementAreas)),
    area_said_by: maybe(z.string()),
    question: maybe(z.enum(questions)),
    question_said_by: maybe(z.string()),
    state: z.enum(paragraphStates),
    claim: maybe(claimId),
    settled_by: z.string().nullable(),
    settled_at: z.date().nullable()
  })
  .transform(
    (row): WordParagraph => ({
      ...{ place: row.place, kind: row.kind, text: row.words, page: row.page, under: row.under },
      ...{ area: row.area, areaSaidBy: row.area_said_by },
      ...{ question: row.question, questionSaidBy: row.question_said_by },
      ...{ state: row.state, claim: row.claim },
      settled:
        row.settled_by === null || row.settled_at === null
          ? undefined
          : { by: row.settled_by, at: row.settled_at }
    })
  )

function texts(db: Queryable, authority: AuthoritySlug) {
  return db
    .selectFrom('prepare.word_text as t')
    .innerJoin('prepare.document as d', (join) =>
      join.onRef('d.authority', '=', 't.authority').onRef('d.id', '=', 't.document')
    )
    .select(['t.id', 't.year', 't.document', 't.version', 'd.title', 't.notes', 't.brought_by'])
    .select('t.brought_at')
    .where('t.authority', '=', authority)
    .orderBy('t.brought_at')
    .orderBy('t.id')
}

/** One text of the authority's; undefined where it has none of that id. */
export async function wordTextAt(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<WordText | undefined> {
  const row = await texts(db, authority).where('t.id', '=', id).executeTakeFirst()
  return row && textRow.parse(row)
}

/** What was brought into a year, in its order. */
export async function wordTextsOf(db: Queryable, authority: AuthoritySlug, year: Year): Promise<WordText[]> {
  const rows = await texts(db, authority).where('t.year', '=', year).execute()
  return rows.map((row) => textRow.parse(row))
}

/** What this account brought in, of whatever year. */
export async function wordTextsBroughtBy(
  db: Queryable,
  authority: AuthoritySlug,
  account: string
): Promise<WordText[]> {
  const rows = await texts(db, authority).where('t.account', '=', account).execute()
  return rows.map((row) => textRow.parse(row))
}

/** The text into which a file went in a year, whatever version of whatever document it is; undefined for none. */
export async function wordTextOfFile(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year,
  sha256: string
): Promise<WordText | undefined> {
  const row = await texts(db, authority)
    .innerJoin('prepare.document_version as v', (join) =>
      join
        .onRef('v.authority', '=', 't.authority')
        .onRef('v.document', '=', 't.document')
        .onRef('v.number', '=', 't.version')
    )
    .where('t.year', '=', year)
    .where('v.sha256', '=', sha256)
    .executeTakeFirst()
  return row && textRow.parse(row)
}

/** A paragraph of which a claim was made, with the text that it stands in. */
export interface ClaimSource {
  readonly claim: ClaimId
  readonly text: WordText
  readonly paragraph: WordParagraph
}

/** Where these claims come from, those that were made of paragraphs; and those made of these documents. */
export async function claimSources(
  db: Queryable,
  authority: AuthoritySlug,
  of: { readonly claims?: readonly string[]; readonly documents?: readonly string[] }
): Promise<ClaimSource[]> {
  const [claims, documents] = [of.claims ?? [], of.documents ?? []]
  if (claims.length === 0 && documents.length === 0) return []
  const rows = await texts(db, authority)
    .innerJoin('prepare.word_paragraph as p', (join) =>
      join.onRef('p.authority', '=', 't.authority').onRef('p.word_text', '=', 't.id')
    )
    .select(['p.place', 'p.kind', 'p.words', 'p.page', 'p.under', 'p.area', 'p.area_said_by', 'p.question'])
    .select(['p.question_said_by', 'p.state', 'p.claim', 'p.settled_by', 'p.settled_at'])
    .where('p.claim', 'is not', null)
    .where((where) =>
      where.or([
        ...(claims.length === 0 ? [] : [where('p.claim', 'in', [...claims])]),
        ...(documents.length === 0 ? [] : [where('t.document', 'in', [...documents])])
      ])
    )
    .execute()
  return rows.flatMap((row) => {
    const paragraph = paragraphRow.parse(row)
    return paragraph.claim === undefined
      ? []
      : [{ claim: paragraph.claim, text: textRow.parse(row), paragraph }]
  })
}

export type ParagraphCounts = Readonly<Record<ParagraphState, number>>

const countRow = z.object({ word_text: wordTextId, state: z.enum(paragraphStates), count: z.number() })
export const noParagraphs: ParagraphCounts = { heading: 0, 'to-confirm': 0, confirmed: 0, 'set-aside': 0 }

/** How many paragraphs of each text stand in which state. */
export async function paragraphCounts(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly WordTextId[]
): Promise<ReadonlyMap<WordTextId, ParagraphCounts>> {
  const counts = new Map<WordTextId, ParagraphCounts>()
  if (ids.length === 0) return counts
  const rows = await db
    .selectFrom('prepare.word_paragraph')
    .select(['word_text', 'state', sql<number>`count(*)::integer`.as('count')])
    .where('authority', '=', authority)
    .where('word_text', 'in', [...ids])
    .groupBy(['word_text', 'state'])
    .execute()
  for (const row of rows.map((each) => countRow.parse(each))) {
    counts.set(row.word_text, { ...(counts.get(row.word_text) ?? noParagraphs), [row.state]: row.count })
  }
  return counts
}

/** What was brought into a year and is not settled, with how many of its paragraphs wait. */
export async function textsWaiting(
  db: Queryable,
  authority: AuthoritySlug,
  year: Year
): Promise<{ readonly text: WordText; readonly waits: number }[]> {
  const texts = await wordTextsOf(db, authority, year)
  const counts = await paragraphCounts(
    db,
    authority,
    texts.map(({ id }) => id)
  )
  return texts
    .map((text) => ({ text, waits: counts.get(text.id)?.['to-confirm'] ?? 0 }))
    .filter(({ waits }) => waits > 0)
}

/** The paragraphs of a text in these states, or all, in the document's order. */
export async function paragraphsOf(
  db: Queryable,
  authority: AuthoritySlug,
  text: WordTextId,
  states: readonly ParagraphState[] = paragraphStates,
  slice: { readonly from: number; readonly most: number } | undefined = undefined
): Promise<WordParagraph[]> {
  const rows = await paragraphs(db, authority, text)
    .where('state', 'in', [...states])
    .$if(slice !== undefined, (query) => query.offset(slice?.from ?? 0).limit(slice?.most ?? 0))
    .execute()
  return rows.map((row) => paragraphRow.parse(row))
}

/** These paragraphs of a text; those that it does not have are left out. */
export async function paragraphsAt(
  db: Queryable,
  authority: AuthoritySlug,
  text: WordTextId,
  places: readonly number[]
): Promise<WordParagraph[]> {
  if (places.length === 0) return []
  const rows = await paragraphs(db, authority, text)
    .where('place', 'in', [...places])
    .execute()
  return rows.map((row) => paragraphRow.parse(row))
}

/** The first paragraph after a place that waits; undefined where none does. */
export async function nextToConfirm(
  db: Queryable,
  authority: AuthoritySlug,
  text: WordTextId,
  after: number
): Promise<WordParagraph | undefined> {
  const row = await paragraphs(db, authority, text)
    .where('state', '=', 'to-confirm')
    .where('place', '>', after)
    .limit(1)
    .executeTakeFirst()
  return row && paragraphRow.parse(row)
}

function paragraphs(db: Queryable, authority: AuthoritySlug, text: WordTextId) {
  return db
    .selectFrom('prepare.word_paragraph')
    .selectAll()
    .where('authority', '=', authority)
    .where('word_text', '=', text)
    .orderBy('place')
}

/** So many rows a statement: a statement takes only so many values. */
const rowsAtOnce = 500

export async function insertWordText(
  tx: Transaction,
  authority: AuthoritySlug,
  text: WordText & { readonly account: AccountId },
  passages: readonly SortedPassage[]
): Promise<void> {
  await tx
    .insertInto('prepare.word_text')
    .values({
      ...{ authority, id: text.id, year: text.year, document: text.document, version: text.version },
      notes: JSON.stringify(text.notes),
      ...{ brought_by: text.broughtBy, account: text.account, brought_at: text.broughtAt }
    })
    .execute()
  for (let from = 0; from < passages.length; from += rowsAtOnce) {
    await tx
      .insertInto('prepare.word_paragraph')
      .values(
        passages.slice(from, from + rowsAtOnce).map((passage) => ({
          ...{ authority, word_text: text.id, place: passage.place, kind: passage.kind },
          ...{ words: passage.text, page: passage.page ?? null, under: JSON.stringify(passage.under) },
          ...{ area: passage.area ?? null, area_said_by: passage.areaSaidBy ?? null },
          ...{ question: passage.question ?? null, question_said_by: passage.questionSaidBy ?? null },
          state:
            passage.kind === 'heading' || passage.isLabel ? ('heading' as const) : ('to-confirm' as const)
        }))
      )
      .execute()
  }
}

/** Writes what became of a paragraph. */
export async function settleParagraph(
  tx: Transaction,
  authority: AuthoritySlug,
  text: WordTextId,
  { place, state, claim, settled }: Pick<WordParagraph, 'place' | 'state' | 'claim' | 'settled'>
): Promise<void> {
  await tx
    .updateTable('prepare.word_paragraph')
    .set({
      ...{ state, claim: claim ?? null },
      ...{ settled_by: settled?.by ?? null, settled_at: settled?.at ?? null }
    })
    .where('authority', '=', authority)
    .where('word_text', '=', text)
    .where('place', '=', place)
    .execute()
}
