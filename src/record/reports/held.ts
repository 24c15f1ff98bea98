import { sql } from 'kysely'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Activity } from '../activities/activity.ts'
import { fieldValuesOf } from '../activities/held-values.ts'
import { inPrintedOrder } from '../activities/printed-order.ts'
import { activityRow } from '../activities/rows.ts'
import type { Stood } from '../activities/standing.ts'
import { activityAt } from '../activities/store.ts'
import { namesIn } from '../corrections/corrected-value.ts'
import { factSources } from '../facts/fact-types.ts'
import { passagesOf, statedValuesOf } from './contents-store.ts'
import type { FieldValues } from './differences.ts'
import type { KnownBefore } from './filing.ts'

/** Holds up any other import for the same authority until this transaction ends. */
export async function lockAuthority(tx: Transaction, authority: AuthoritySlug): Promise<void> {
  await sql`select slug from record.authority where slug = ${authority} for update`.execute(tx)
}

/**
 * What can be one and the same activity, named by different sources: an inspection whose kind was worked out from its
 * length, or a review of the board alone, or a visit of just this kind. A visit during an inspection is not that
 * inspection, and neither is the board's own review, though it lasts as long.
 */
function familyOf(kind: ActivityKind): ActivityKind | 'inspection' {
  return givesGrades(kind) && kind !== 'lscb-review' ? 'inspection' : kind
}

/** Whether two kinds can name one and the same activity. */
export function areOneFamily(one: ActivityKind, other: ActivityKind): boolean {
  return familyOf(one) === familyOf(other)
}

/** What a report tells of when and what: enough to know whether the record has that already. */
export interface Reported {
  readonly kind: ActivityKind
  readonly start: IsoDate
  readonly end: IsoDate
}

/**
 * The activity that the record already has for a report: of the same family, first filed under that day, or with
 * days that meet the report's; the days known most exactly first. A person may have put the days right since, so the
 * address counts as well.
 */
export async function sameActivity(
  db: Queryable,
  authority: AuthoritySlug,
  { kind, start, end }: Reported
): Promise<Activity | undefined> {
  const rows = await db
    .selectFrom('record.activity')
    .selectAll()
    .where('authority', '=', authority)
    .where('state', '<>', 'cancelled')
    .orderBy('starts_on')
    .execute()
  const family = rows
    .map((row) => activityRow.parse(row))
    .filter((activity) => areOneFamily(activity.kind, kind))
  return (
    family.find(({ address }) => address === start || address.startsWith(`${start}-`)) ??
    family
      .filter(
        ({ startsOn, endsOn }) => earliestDay(startsOn) <= end && latestDay(endsOn ?? startsOn) >= start
      )
      .toSorted((one, other) => other.startsOn.length - one.startsOn.length)
      .at(0)
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

/**
 * What the record knew of an inspection before its first report: what still stands as the facts gave it, and what is
 * known to have stood there.
 */
export async function knownFromFacts(
  db: Queryable,
  activity: Activity,
  heldBefore: FieldValues
): Promise<KnownBefore> {
  const { publishedOn, leadInspectors, improvements } = await knownBefore(db, activity)
  const fromFacts = <Value>(stood: Stood<Value> | undefined) =>
    stood && factSources.some((source) => source === stood.standing) ? stood : undefined
  const published = heldBefore.get('published-on')
  const names = heldBefore.get('lead-inspectors')
  return {
    publishedOn: fromFacts(publishedOn) ?? (published === undefined ? undefined : asFact(published)),
    leadInspectors: fromFacts(leadInspectors) ?? (names === undefined ? undefined : asFact(namesIn(names))),
    improvements
  }
}

function asFact<Value>(value: Value): Stood<Value> {
  return { value, standing: 'grade-tables', citation: undefined, because: undefined }
}

function fact<Value>(activity: Activity, value: Value): Stood<Value> {
  return { value, standing: activity.standing, citation: undefined, because: undefined }
}
