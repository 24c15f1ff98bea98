import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { judgedActivities } from '../activities/judged-activities.ts'
import { kindsToStandBy } from '../activities/kinds-to-stand-by.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Succession } from './comparison-row.ts'

/** Every inspection of these authorities that ended in judgements of the authority, oldest first. */
export async function inspectionsOf(
  db: Queryable,
  authorities: readonly AuthoritySlug[]
): Promise<JudgedActivity[]> {
  if (authorities.length === 0) return []
  const judged = db
    .selectFrom('record.activity')
    .select('id')
    .where('authority', 'in', authorities)
    .where('kind', 'in', kindsToStandBy)
    .where('id', 'in', db.selectFrom('record.judgement').select('activity'))
  return judgedActivities(db, judged)
}

/** Which authority followed which, over the whole record: a handful of reorganisations. */
export async function allSuccessions(db: Queryable): Promise<Succession[]> {
  const rows = await db.selectFrom('record.succession').selectAll().execute()
  return rows.map((row) => ({
    predecessor: authoritySlug.parse(row.predecessor),
    successor: authoritySlug.parse(row.successor)
  }))
}
