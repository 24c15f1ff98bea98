import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { activityRow, judgementRow } from '../activities/rows.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { kindsToStandBy } from '../national/store.ts'
import type { Succession } from './comparison-row.ts'

const judgementsOf = z.object({ judgements: z.array(judgementRow) })

/** Every inspection of these authorities that ended in judgements of the authority, oldest first. */
export async function inspectionsOf(
  db: Queryable,
  authorities: readonly AuthoritySlug[]
): Promise<JudgedActivity[]> {
  if (authorities.length === 0) return []
  const rows = await db
    .selectFrom('record.activity as activity')
    .selectAll('activity')
    .select((part) =>
      jsonArrayFrom(
        part
          .selectFrom('record.judgement as judgement')
          .select([
            'judgement.area',
            'judgement.grade',
            'judgement.standing',
            'judgement.report',
            'judgement.page',
            'judgement.quote'
          ])
          .whereRef('judgement.activity', '=', 'activity.id')
          .orderBy('judgement.printed_order')
      ).as('judgements')
    )
    .where('activity.authority', 'in', authorities)
    .where('activity.kind', 'in', kindsToStandBy)
    .where('activity.id', 'in', db.selectFrom('record.judgement').select('activity'))
    .orderBy('activity.starts_on')
    .execute()
  return rows.map((row) => ({ ...activityRow.parse(row), judgements: judgementsOf.parse(row).judgements }))
}

/** Which authority followed which, over the whole record: a handful of reorganisations. */
export async function allSuccessions(db: Queryable): Promise<Succession[]> {
  const rows = await db.selectFrom('record.succession').selectAll().execute()
  return rows.map((row) => ({
    predecessor: authoritySlug.parse(row.predecessor),
    successor: authoritySlug.parse(row.successor)
  }))
}
