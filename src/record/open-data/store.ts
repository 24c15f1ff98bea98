import { sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../../platform/database/database.ts'
import type { TableName } from './table.ts'

const counts = z.object({
  authorities: z.number(),
  inspections: z.number(),
  judgements: z.number(),
  improvements: z.number(),
  paragraphs: z.number()
}) satisfies z.ZodType<Readonly<Record<TableName, number>>>

/** How many rows each table has. */
export async function rowCounts(db: Queryable): Promise<Readonly<Record<TableName, number>>> {
  const { rows } = await sql`
    select (select count(*) from record.authority) as authorities,
      (select count(*) from record.activity) as inspections,
      (select count(*) from record.judgement) as judgements,
      (select count(*) from record.passage where kind in ('improvement', 'priority-action')) as improvements,
      (select count(*) from record.passage where kind in ('paragraph', 'summary')) as paragraphs`.execute(db)
  return counts.parse(rows[0])
}
