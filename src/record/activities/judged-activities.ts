import type { SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Queryable } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { JudgedActivity } from './activity.ts'
import { activityRow, judgementRow } from './rows.ts'

const withJudgements = z.object({ judgements: z.array(judgementRow) })

/**
 * The activities whose ids a query chooses, oldest first, each with its judgements in printed order: one question
 * to the database, however many there are.
 */
export async function judgedActivities(
  db: Queryable,
  chosen: SelectQueryBuilder<Tables, 'record.activity', { id: number }>
): Promise<JudgedActivity[]> {
  const rows = await db
    .selectFrom('record.activity as activity')
    .select([
      'activity.id',
      'activity.authority',
      'activity.address',
      'activity.kind',
      'activity.framework',
      'activity.state',
      'activity.state_reason',
      'activity.starts_on',
      'activity.ends_on',
      'activity.notified_on',
      'activity.published_on',
      'activity.lead_inspectors',
      'activity.themes',
      'activity.remarks',
      'activity.standing'
    ])
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
    .where('activity.id', 'in', chosen)
    .orderBy('activity.starts_on')
    .execute()
  return rows.map((row) => ({ ...activityRow.parse(row), judgements: withJudgements.parse(row).judgements }))
}
