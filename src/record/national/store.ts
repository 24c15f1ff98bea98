import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { judgedActivities } from '../activities/judged-activities.ts'
import { kindsToStandBy } from '../activities/kinds-to-stand-by.ts'
import { allAuthorities } from '../authorities/store.ts'
import { outlooksFrom } from '../outlook/outlook.ts'
import { readOutlookFacts } from '../outlook/store.ts'
import { type NationalRecord, nationalRecord } from './national-entry.ts'

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
  const inspections = await judgedActivities(db, latest)
  return new Map(inspections.map((inspection) => [inspection.authority, inspection]))
}

/** The whole national record as it stands on a day. */
export async function readNationalRecord(db: Queryable, today: IsoDate): Promise<NationalRecord> {
  const [authorities, last, facts] = await Promise.all([
    allAuthorities(db),
    lastInspections(db),
    readOutlookFacts(db)
  ])
  const outlookOf = outlooksFrom(facts, today)
  return nationalRecord(authorities, last, (authority) => outlookOf(authority).next)
}
