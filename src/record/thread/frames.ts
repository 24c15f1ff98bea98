import { sql } from 'kysely'
import { z } from 'zod'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { reportParts } from '../../reading/published-report.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Place } from '../reports/store.ts'
import type { InspectionFrame } from './inspection-links.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined)

const frameRow = z
  .object({
    authority: authoritySlug,
    address: z.string(),
    judged: z.array(z.enum(judgementAreas)),
    sections: z.array(z.tuple([maybe(z.enum(judgementAreas)), z.literal([1, 2]), z.enum(reportParts)])),
    passages: z.array(z.tuple([z.enum(passageKinds), z.number(), maybe(z.number()), maybe(z.number())])),
    reports: z.array(z.string())
  })
  .transform(
    (row): InspectionFrame => ({
      place: { authority: row.authority, address: row.address },
      judged: row.judged,
      sections: row.sections.map(([area, level, part]) => ({ area, level, part })),
      passages: row.passages.map(([kind, number, section, restsOn]) => ({ kind, number, section, restsOn })),
      reports: row.reports
    })
  )

/** How the parts of these inspections hang together, and of those that these reports tell of: in one question. */
export async function framesOf(
  db: Queryable,
  places: readonly Place[],
  reports: readonly string[]
): Promise<InspectionFrame[]> {
  if (places.length === 0 && reports.length === 0) return []
  const { rows } = await sql`
    select held.authority, held.address,
      (select coalesce(json_agg(area order by printed_order), '[]') from record.judgement
        where activity = held.id) as judged,
      (select coalesce(json_agg(json_build_array(area, level, part) order by position), '[]') from record.section
        where activity = held.id) as sections,
      (select coalesce(json_agg(json_build_array(kind, number, section, ${restsOn}) order by kind, number), '[]')
        from record.passage as passage where activity = held.id) as passages,
      (select coalesce(json_agg(sha256 order by version), '[]') from record.report
        where activity = held.id) as reports
    from record.activity as held
    where (authority, address) in (
      select * from unnest(
        ${places.map(({ authority }) => authority)}::text[], ${places.map(({ address }) => address)}::text[]
      )
    ) or id in (select activity from record.report where sha256 = any(${reports}::text[]))`.execute(db)
  return rows.map((row) => frameRow.parse(row))
}

// Before 2016 a recommendation is a numbered paragraph as well: the same words under the number printed before it.
const restsOn = sql`coalesce(passage.rests_on_paragraph, (
  select same.number from record.passage as same
  where same.activity = passage.activity and same.part = passage.part and same.number = passage.printed_number
    and same.text = passage.text and same.kind in ('paragraph', 'board-paragraph')
    and passage.kind not in ('paragraph', 'board-paragraph')
))`
