import { sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../../../platform/database/database.ts'
import { fieldKey } from '../../activities/field.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { paths } from '../../paths.ts'
import { type PassageKind, passageKinds } from '../../search/passage-kinds.ts'
import { allOf, equals, inspectionConditions, partsOfId } from '../filters.ts'
import type { Condition, Slice } from '../table.ts'

const found = z.looseObject({
  authority: authoritySlug,
  address: z.string(),
  kind: z.enum(passageKinds),
  number: z.number()
})

/** What both tables of passages can be narrowed down by. */
export type PassageChoice = Parameters<typeof inspectionConditions>[0] & {
  readonly kind?: string | undefined
  readonly area?: string | undefined
  readonly grade?: string | undefined
}

/** Passages of these kinds in the order of the record, with their ids and addresses. */
export async function readPassages(
  db: Queryable,
  kinds: readonly PassageKind[],
  { kind, area, grade, ...filters }: PassageChoice,
  more: readonly Condition[],
  { after, most }: Slice
) {
  const last = after === undefined ? undefined : partsOfId(after)
  const field = last?.field
  const passage = field !== undefined && 'number' in field ? field : undefined
  if (after !== undefined && (last === undefined || passage === undefined)) return 'no-such-id' as const
  const from =
    last && passage
      ? [
          sql`(activity.authority collate "C", activity.address collate "C", passage.kind collate "C", passage.number)
            > (${last.authority}, ${last.address}, ${passage.kind}, ${passage.number})`
        ]
      : []
  const conditions = [
    sql`passage.kind = any(${[...kinds]}::text[])`,
    ...inspectionConditions(filters),
    ...equals('passage.kind', kind),
    ...equals('section.area', area),
    ...equals('judgement.grade', grade),
    ...more,
    ...from
  ]
  const { rows } = await sql`
    select activity.authority, authority.name as authority_name, authority.region, activity.address,
      activity.kind as inspection_kind, activity.framework, activity.starts_on, activity.published_on,
      passage.kind, passage.number, passage.text, passage.rests_on_paragraph, passage.standing, passage.report,
      passage.page, section.heading as section, section.area, judgement.grade
    from record.passage
    join record.activity on activity.id = passage.activity
    join record.authority on authority.slug = activity.authority
    left join record.section on section.activity = passage.activity and section.position = passage.section
    left join record.judgement on judgement.activity = passage.activity and judgement.area = section.area
    where ${allOf(conditions)}
    order by activity.authority collate "C", activity.address collate "C", passage.kind collate "C", passage.number
    limit ${most}`.execute(db)
  return rows.map((each) => {
    const columns = found.parse(each)
    const inspection = `${columns.authority}/${columns.address}`
    const key = fieldKey({ kind: columns.kind, number: columns.number })
    return { ...columns, inspection, id: `${inspection}/${key}`, address: paths.passage(columns, columns) }
  })
}
