import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import type { Activity, ActivityId, HeldJudgement, JudgedActivity } from './activity.ts'
import type { Evidence } from './evidence.ts'
import { parseEvidence } from './evidence.ts'
import { activityId, activityRow, judgementRow } from './rows.ts'

/** What was done at an authority, newest first, each with its judgements. */
export async function activitiesOf(db: Queryable, authority: AuthoritySlug): Promise<JudgedActivity[]> {
  return withJudgements(
    db,
    await db
      .selectFrom('record.activity')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('starts_on', 'desc')
      .execute()
  )
}

/** Every activity of the record that ended in judgements, oldest first. */
export async function allJudgedActivities(db: Queryable): Promise<JudgedActivity[]> {
  const rows = await db
    .selectFrom('record.activity')
    .selectAll()
    .where('id', 'in', db.selectFrom('record.judgement').select('activity'))
    .orderBy('starts_on')
    .execute()
  return withJudgements(db, rows)
}

export async function activityAt(
  db: Queryable,
  authority: string,
  address: string
): Promise<JudgedActivity | undefined> {
  const rows = await db
    .selectFrom('record.activity')
    .selectAll()
    .where('authority', '=', authority)
    .where('address', '=', address)
    .execute()
  return (await withJudgements(db, rows))[0]
}

async function withJudgements(db: Queryable, rows: readonly unknown[]): Promise<JudgedActivity[]> {
  const activities = rows.map((row) => activityRow.parse(row))
  if (activities.length === 0) return []
  const judged = await db
    .selectFrom('record.judgement')
    .selectAll()
    // A list of every id would be longer than the table; without one the whole small table is read.
    .$if(activities.length < 100, (query) =>
      query.where(
        'activity',
        'in',
        activities.map((activity) => activity.id)
      )
    )
    .orderBy('printed_order')
    .execute()
  const byActivity = new Map<number, HeldJudgement[]>()
  for (const row of judged) {
    const list = byActivity.get(row.activity)
    if (list) list.push(judgementRow.parse(row))
    else byActivity.set(row.activity, [judgementRow.parse(row)])
  }
  return activities.map((activity) => ({ ...activity, judgements: byActivity.get(activity.id) ?? [] }))
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
      ...(reported.publishedOn ? { published_on: reported.publishedOn } : {}),
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
