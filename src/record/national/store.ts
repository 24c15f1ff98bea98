import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { activityKinds, givesGrades } from '../../framework/activity-kinds.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { activityRow, judgementRow } from '../activities/rows.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import { allAuthorities } from '../authorities/store.ts'
import { type NationalRecord, nationalRecord } from './national-entry.ts'

/** Inspections by which an authority stands. A review of the local board judges the board, not the authority. */
export const kindsToStandBy = activityKinds.filter((kind) => givesGrades(kind) && kind !== 'lscb-review')

const withJudgements = z.object({ judgements: z.array(judgementRow) })

/** The inspection by which each authority stands now: the latest that ended in judgements. Of all, or of these. */
export async function lastInspections(
  db: Queryable,
  authorities?: readonly AuthoritySlug[]
): Promise<ReadonlyMap<string, JudgedActivity>> {
  if (authorities?.length === 0) return new Map()
  // The latest are found first: in one query their judgements would be gathered for every inspection there was.
  const latest = db
    .selectFrom('record.activity')
    .distinctOn('authority')
    .select('id')
    .where('kind', 'in', kindsToStandBy)
    .where('id', 'in', db.selectFrom('record.judgement').select('activity'))
    .$if(authorities !== undefined, (query) => query.where('authority', 'in', authorities ?? []))
    .orderBy('authority')
    .orderBy('starts_on', 'desc')
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
    .where('activity.id', 'in', latest)
    .execute()
  return new Map(
    rows.map((row) => [
      row.authority,
      { ...activityRow.parse(row), judgements: withJudgements.parse(row).judgements }
    ])
  )
}

/** The whole national record as it stands now. */
export async function readNationalRecord(db: Queryable): Promise<NationalRecord> {
  const [authorities, last] = await Promise.all([allAuthorities(db), lastInspections(db)])
  return nationalRecord(authorities, last)
}
