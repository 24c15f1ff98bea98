import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'

const row = z.object({ pack: z.string(), plan: z.string() })

/** Which plans each pack shows, without reading what it holds of them. */
export async function plansOfPacks(
  db: Queryable,
  authority: AuthoritySlug
): Promise<readonly z.output<typeof row>[]> {
  const found = await sql`
    select p.id as pack, shown ->> 'id' as plan
    from improve.board_pack p, jsonb_array_elements(p.content -> 'record' -> 'plans') shown
    where p.authority = ${authority}
    order by p.frozen_at, p.id`.execute(db)
  return row.array().parse(found.rows)
}
