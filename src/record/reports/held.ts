import { sql } from 'kysely'
import { activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Activity } from '../activities/activity.ts'
import { fieldValuesOf } from '../activities/held-values.ts'
import { inPrintedOrder } from '../activities/printed-order.ts'
import { activityRow } from '../activities/rows.ts'
import type { Stood } from '../activities/standing.ts'
import { activityAt } from '../activities/store.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import { namesIn } from '../corrections/corrected-value.ts'
import { passagesOf, statedValuesOf } from './contents-store.ts'
import type { FieldValues } from './differences.ts'
import type { KnownBefore } from './filing.ts'

/** Holds up any other import for the same authority until this transaction ends. */
export async function lockAuthority(tx: Transaction, authority: AuthoritySlug): Promise<void> {
  await sql`select slug from record.authority where slug = ${authority} for update`.execute(tx)
}

/**
 * The inspection that the record already has for these days of fieldwork: the one first filed under that day,
 * or whose days meet them. A person may have put the days right since, so the address counts as well.
 */
export async function sameInspection(
  db: Queryable,
  authority: AuthoritySlug,
  start: IsoDate,
  end: IsoDate
): Promise<Activity | undefined> {
  const rows = await db
    .selectFrom('record.activity')
    .selectAll()
    .where('authority', '=', authority)
    .where('state', '<>', 'cancelled')
    .orderBy('starts_on')
    .execute()
  const inspections = rows
    .map((row) => activityRow.parse(row))
    .filter((activity) => givesGrades(activity.kind))
  return (
    inspections.find((activity) => activity.address === start) ??
    inspections.find(
      (activity) =>
        earliestDay(activity.startsOn) <= end && latestDay(activity.endsOn ?? activity.startsOn) >= start
    )
  )
}

/** An address for a new activity: its first day, with a number after it where another began that day. */
export async function freeAddress(db: Queryable, authority: AuthoritySlug, start: IsoDate): Promise<string> {
  const rows = await db
    .selectFrom('record.activity')
    .select('address')
    .where('authority', '=', authority)
    .where('address', 'like', `${start}%`)
    .execute()
  return rows.length === 0 ? start : `${start}-${rows.length + 1}`
}

/**
 * What the record holds of an inspection, as named values to compare a report with. What the worked example tells
 * in our own words is no text that a report could differ from.
 */
export async function heldValues(db: Queryable, activity: Activity): Promise<FieldValues> {
  const judged = await activityAt(db, activity.authority, activity.address)
  const passages = (await passagesOf(db, activity.id)).filter(({ standing }) => standing !== 'worked-example')
  const stated = await statedValuesOf(db, activity.id)
  const judgements = judged ? inPrintedOrder(judged) : []
  const values = fieldValuesOf({ activity: { ...activity, judgements }, stated, passages })
  return new Map([['kind', activityLabel(activity.kind)], ...values])
}

/** What the record knew of an inspection that a report need not print. */
export async function knownBefore(db: Queryable, activity: Activity): Promise<KnownBefore> {
  const stated = await statedValuesOf(db, activity.id)
  const names = stated.get('lead-inspectors')
  const passages = await passagesOf(db, activity.id)
  return {
    publishedOn: stated.get('published-on') ?? (activity.publishedOn && fact(activity, activity.publishedOn)),
    leadInspectors: names
      ? { ...names, value: namesIn(names.value) }
      : activity.leadInspectors.length > 0
        ? fact(activity, activity.leadInspectors)
        : undefined,
    improvements: passages.filter((passage) => passage.kind === 'improvement')
  }
}

function fact<Value>(activity: Activity, value: Value): Stood<Value> {
  return { value, standing: activity.standing, citation: undefined, because: undefined }
}
