import { sql } from 'kysely'
import type { OpenDatabase } from './database.ts'

/**
 * What a server does by itself in the background and the embedded engine does not: clears dead rows away, counts the
 * rest for the planner, and writes a checkpoint, so that opening after a kill stays quick. To be run once a night,
 * and after much was written. One table at a time, so that other queries come between.
 */
export async function maintain({ owner, engine }: Pick<OpenDatabase, 'owner' | 'engine'>): Promise<void> {
  if (engine === 'server') return
  const tables = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(owner)
  for (const { schema, name } of tables.rows) {
    await sql`vacuum (analyze) ${sql.id(schema, name)}`.execute(owner)
  }
  await sql`checkpoint`.execute(owner)
}
