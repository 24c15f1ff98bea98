import { sql } from 'kysely'
import type { Reply } from '../../platform/web/reply.ts'
import type { House } from '../house.ts'

/** Whether the service is alive and can answer, and which version of program and schema it is. */
export async function health(
  house: Pick<House, 'db' | 'engine' | 'schema'>,
  version: string
): Promise<Reply> {
  const ready = await sql`select 1`.execute(house.db).then(
    () => true,
    () => false
  )
  return {
    kind: 'json',
    status: ready ? 200 : 503,
    body: { live: true, ready, version, schema: house.schema, engine: house.engine }
  }
}
