import { z } from 'zod'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import { citationOf } from '../activities/rows.ts'
import type { Citation, Stood } from '../activities/standing.ts'
import { standings } from '../activities/standing.ts'
import type { ContentPassage, ContentSection, Contents, StatedField } from './contents.ts'
import { statedFields } from './contents.ts'

/** Writes what the record holds of an inspection in place of what it held. */
export async function replaceContents(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  await tx.deleteFrom('record.judgement').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.section').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.passage').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.stated_value').where('activity', '=', activity).execute()
  await insertJudgements(tx, activity, contents)
  await insertSections(tx, activity, report, contents)
  await insertPassages(tx, activity, contents)
  await insertStatedValues(tx, activity, contents)
}

async function insertJudgements(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.judgements.length === 0) return
  await tx
    .insertInto('record.judgement')
    .values(
      contents.judgements.map((judgement, index) => ({
        activity,
        area: judgement.area,
        grade: judgement.value,
        printed_order: index,
        standing: judgement.standing,
        ...citationColumns(judgement.citation)
      }))
    )
    .execute()
}

async function insertSections(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  if (contents.sections.length === 0) return
  await tx
    .insertInto('record.section')
    .values(
      contents.sections.map((section, position) => ({
        activity,
        position,
        heading: section.heading,
        area: section.area ?? null,
        grade: section.grade ?? null,
        first_paragraph: section.firstParagraph ?? null,
        last_paragraph: section.lastParagraph ?? null,
        report,
        page: section.page
      }))
    )
    .execute()
}

async function insertPassages(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.passages.length === 0) return
  await tx
    .insertInto('record.passage')
    .values(
      contents.passages.map((passage) => ({
        activity,
        kind: passage.kind,
        number: passage.number,
        section: passage.section ?? null,
        text: passage.value,
        rests_on_paragraph: passage.restsOnParagraph ?? null,
        standing: passage.standing,
        report: passage.citation?.report ?? null,
        page: passage.citation?.page ?? null
      }))
    )
    .execute()
}

async function insertStatedValues(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  const names = contents.leadInspectors
  const stated: [StatedField, Stood<string> | undefined][] = [
    ['fieldwork-start', contents.fieldworkStart],
    ['fieldwork-end', contents.fieldworkEnd],
    ['published-on', contents.publishedOn],
    ['lead-inspectors', names && { ...names, value: names.value.join('; ') }]
  ]
  const rows = stated.flatMap(([field, stood]) =>
    stood
      ? [
          {
            activity,
            field,
            value: stood.value,
            standing: stood.standing,
            because: stood.because ?? null,
            ...citationColumns(stood.citation)
          }
        ]
      : []
  )
  await tx.insertInto('record.stated_value').values(rows).execute()
}

function citationColumns(citation: Citation | undefined) {
  return { report: citation?.report ?? null, page: citation?.page ?? null, quote: citation?.quote ?? null }
}

const cited = {
  standing: z.enum(standings),
  report: z.string().nullable(),
  page: z.number().nullable()
}

const statedRow = z.object({
  ...cited,
  field: z.enum(statedFields),
  value: z.string(),
  quote: z.string().nullable(),
  because: z.string().nullable()
})

/** Where the dates and names of an inspection were read, or by which rule they were inferred. */
export async function statedValuesOf(
  db: Queryable,
  activity: ActivityId
): Promise<ReadonlyMap<StatedField, Stood<string>>> {
  const rows = await db
    .selectFrom('record.stated_value')
    .selectAll()
    .where('activity', '=', activity)
    .execute()
  return new Map(
    rows.map((row) => {
      const { field, value, standing, because, ...place } = statedRow.parse(row)
      return [field, { value, standing, citation: citationOf(place), because: because ?? undefined }]
    })
  )
}

const sectionRow = z
  .object({
    heading: z.string(),
    area: z.enum(judgementAreas).nullable(),
    grade: z.enum(printedGrades).nullable(),
    first_paragraph: z.number().nullable(),
    last_paragraph: z.number().nullable(),
    page: z.number()
  })
  .transform(
    (row): ContentSection => ({
      heading: row.heading,
      area: row.area ?? undefined,
      grade: row.grade ?? undefined,
      firstParagraph: row.first_paragraph ?? undefined,
      lastParagraph: row.last_paragraph ?? undefined,
      page: row.page
    })
  )

/** The headed parts of an inspection's report, in printed order. */
export async function sectionsOf(db: Queryable, activity: ActivityId): Promise<ContentSection[]> {
  const rows = await db
    .selectFrom('record.section')
    .selectAll()
    .where('activity', '=', activity)
    .orderBy('position')
    .execute()
  return rows.map((row) => sectionRow.parse(row))
}

const passageRow = z
  .object({
    ...cited,
    kind: z.enum(['paragraph', 'improvement', 'priority-action', 'summary']),
    number: z.number(),
    section: z.number().nullable(),
    text: z.string(),
    rests_on_paragraph: z.number().nullable()
  })
  .transform(
    (row): ContentPassage => ({
      kind: row.kind,
      number: row.number,
      section: row.section ?? undefined,
      value: row.text,
      restsOnParagraph: row.rests_on_paragraph ?? undefined,
      standing: row.standing,
      citation: citationOf({ ...row, quote: null }),
      because: undefined
    })
  )

/** Every piece of an inspection's text that has an address, in order. */
export async function passagesOf(db: Queryable, activity: ActivityId): Promise<ContentPassage[]> {
  const rows = await db
    .selectFrom('record.passage')
    .select(['kind', 'number', 'section', 'text', 'rests_on_paragraph', 'standing', 'report', 'page'])
    .where('activity', '=', activity)
    .orderBy('kind')
    .orderBy('number')
    .execute()
  return rows.map((row) => passageRow.parse(row))
}
