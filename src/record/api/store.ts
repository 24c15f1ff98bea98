import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../../platform/database/database.ts'
import { allOf, equals, inspectionConditions } from '../open-data/filters.ts'
import type { TableName } from '../open-data/table.ts'

/** A table's filters, as its query gives them once it was checked. */
export const tableChoice = z.object({
  authority: z.string().optional(),
  region: z.string().optional(),
  framework: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  kind: z.string().optional(),
  area: z.string().optional(),
  grade: z.string().optional(),
  q: z.string().optional()
})
export type TableChoice = z.output<typeof tableChoice>

interface Counted {
  readonly from: RawBuilder<unknown>
  readonly where: (choice: TableChoice) => readonly RawBuilder<unknown>[]
}

const ofAnAuthority = sql`join record.authority on authority.slug = activity.authority`

const passages = (...kinds: readonly string[]): Counted => ({
  from: sql`record.passage join record.activity on activity.id = passage.activity ${ofAnAuthority}
    left join record.section on section.activity = passage.activity and section.position = passage.section
    left join record.judgement on judgement.activity = passage.activity and judgement.area = section.area`,
  where: ({ q, kind, area, grade, ...choice }) => [
    sql`passage.kind = any(${[...kinds]}::text[])`,
    ...inspectionConditions(choice),
    ...equals('passage.kind', kind),
    ...equals('section.area', area),
    ...equals('judgement.grade', grade),
    ...(q === undefined ? [] : holding(sql`websearch_to_tsquery('english', ${q})`))
  ]
})

// As a search does: words that only leave out, or none that count, find nothing.
const holding = (words: RawBuilder<unknown>) => [
  sql`passage.words @@ ${words}`,
  sql`querytree(${words}) not in ('', 'T')`
]

const counted: Readonly<Record<TableName, Counted>> = {
  authorities: { from: sql`record.authority`, where: ({ region }) => equals('authority.region', region) },
  inspections: {
    from: sql`record.activity ${ofAnAuthority}`,
    where: ({ kind, ...choice }) => [...inspectionConditions(choice), ...equals('activity.kind', kind)]
  },
  judgements: {
    from: sql`record.judgement join record.activity on activity.id = judgement.activity ${ofAnAuthority}`,
    where: ({ kind, area, grade, ...choice }) => [
      ...inspectionConditions(choice),
      ...equals('activity.kind', kind),
      ...equals('judgement.area', area),
      ...equals('judgement.grade', grade)
    ]
  },
  improvements: passages('improvement', 'priority-action'),
  paragraphs: passages('paragraph', 'summary')
}

const countRow = z.object({ total: z.coerce.number() })

/** How many rows of a table fit, on all pages together. */
export async function countRows(db: Queryable, name: TableName, choice: TableChoice): Promise<number> {
  const { from, where } = counted[name]
  const { rows } = await sql`select count(*) as total from ${from} where ${allOf(where(choice))}`.execute(db)
  return countRow.parse(rows[0]).total
}
