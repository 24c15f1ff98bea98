import { z } from 'zod'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { reportParts } from '../../reading/published-report.ts'
import type { ActivityId } from '../activities/activity.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { citationOf } from '../activities/rows.ts'
import type { Stood } from '../activities/standing.ts'
import { standings } from '../activities/standing.ts'
import type { ContentPassage, ContentSection, StatedField } from './contents.ts'
import { statedFields } from './contents.ts'
import { nationalFrameworkColumn } from './national-framework-column.ts'

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
    part: z.enum(reportParts),
    level: z.literal([1, 2]),
    area: z.enum(judgementAreas).nullable(),
    grade: z.enum(printedGrades).nullable(),
    first_paragraph: z.number().nullable(),
    last_paragraph: z.number().nullable(),
    page: z.number()
  })
  .transform(
    (row): ContentSection => ({
      heading: row.heading,
      part: row.part,
      level: row.level,
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
    kind: z.enum(passageKinds),
    number: z.number(),
    part: z.enum(reportParts),
    section: z.number().nullable(),
    text: z.string(),
    quote: z.string().nullable(),
    rests_on_paragraph: z.number().nullable(),
    group_heading: z.string().nullable(),
    printed_number: z.number().nullable(),
    national_framework: z.array(nationalFrameworkColumn),
    after_paragraph: z.number().nullable(),
    form: z.enum(['prose', 'bullet']).nullable()
  })
  .transform(
    (row): ContentPassage => ({
      kind: row.kind,
      number: row.number,
      part: row.part,
      section: row.section ?? undefined,
      value: row.text,
      restsOnParagraph: row.rests_on_paragraph ?? undefined,
      group: row.group_heading ?? undefined,
      printedNumber: row.printed_number ?? undefined,
      nationalFramework: row.national_framework,
      afterParagraph: row.after_paragraph ?? undefined,
      form: row.form ?? undefined,
      standing: row.standing,
      citation: citationOf(row),
      because: undefined
    })
  )

/** Every piece of an inspection's text that has an address, in order. */
export async function passagesOf(db: Queryable, activity: ActivityId): Promise<ContentPassage[]> {
  const rows = await db
    .selectFrom('record.passage')
    .select([
      'kind',
      'number',
      'part',
      'section',
      'text',
      'rests_on_paragraph',
      'group_heading',
      'printed_number',
      'national_framework',
      'after_paragraph',
      'form',
      'standing',
      'report',
      'page',
      'quote'
    ])
    .where('activity', '=', activity)
    .orderBy('kind')
    .orderBy('number')
    .execute()
  return rows.map((row) => passageRow.parse(row))
}
