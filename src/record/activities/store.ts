import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Activity, ActivityId, JudgedActivity } from './activity.ts'
import type { Evidence } from './evidence.ts'
import { parseEvidence } from './evidence.ts'
import { judgedActivities } from './judged-activities.ts'
import { activityId } from './rows.ts'

/** What was done at an authority, newest first, each with its judgements. */
export async function activitiesOf(db: Queryable, authority: AuthoritySlug): Promise<JudgedActivity[]> {
  const chosen = db.selectFrom('record.activity').select('id').where('authority', '=', authority)
  return (await judgedActivities(db, chosen)).reverse()
}

export async function activityAt(
  db: Queryable,
  authority: string,
  address: string
): Promise<JudgedActivity | undefined> {
  const chosen = db
    .selectFrom('record.activity')
    .select('id')
    .where('authority', '=', authority)
    .where('address', '=', address)
  return (await judgedActivities(db, chosen))[0]
}

export type NewActivity = Omit<Activity, 'id' | 'remarks'> & {
  readonly remarks?: readonly string[]
  readonly evidence?: unknown
}

export async function insertActivity(tx: Transaction, activity: NewActivity): Promise<ActivityId> {
  const row = await tx
    .insertInto('record.activity')
    .values({
      authority: activity.authority,
      address: activity.address,
      kind: activity.kind,
      framework: activity.framework ?? null,
      state: activity.state,
      state_reason: activity.stateReason ?? null,
      starts_on: activity.startsOn,
      ends_on: activity.endsOn ?? null,
      notified_on: activity.notifiedOn ?? null,
      published_on: activity.publishedOn ?? null,
      lead_inspectors: [...activity.leadInspectors],
      themes: [...activity.themes],
      remarks: [...(activity.remarks ?? [])],
      evidence: JSON.stringify(activity.evidence ?? []),
      standing: activity.standing
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return activityId.parse(row.id)
}

/** What a report says of the activity itself; kept beside the address, which stays as it was given. */
export type ReportedActivity = Pick<
  Activity,
  'kind' | 'framework' | 'startsOn' | 'endsOn' | 'publishedOn' | 'leadInspectors'
>

export async function updateFromReport(
  tx: Transaction,
  id: ActivityId,
  reported: ReportedActivity
): Promise<void> {
  await tx
    .updateTable('record.activity')
    .set({
      kind: reported.kind,
      framework: reported.framework ?? null,
      state: 'published',
      state_reason: null,
      starts_on: reported.startsOn,
      ends_on: reported.endsOn ?? null,
      published_on: reported.publishedOn ?? null,
      lead_inspectors: [...reported.leadInspectors],
      standing: 'read'
    })
    .where('id', '=', id)
    .execute()
}

/** What the facts of an activity rest on, where papers other than a report tell them. */
export async function evidenceOf(db: Queryable, id: ActivityId): Promise<Evidence[]> {
  const row = await db
    .selectFrom('record.activity')
    .select('evidence')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return parseEvidence(row.evidence)
}
