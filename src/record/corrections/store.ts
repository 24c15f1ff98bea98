import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { activityId, judgementRow } from '../activities/rows.ts'
import type { Place } from '../reports/store.ts'
import type { Correction } from './correction.ts'

/** What people said of an inspection's values, oldest first. */
export async function correctionsOf(db: Queryable, activity: ActivityId): Promise<Correction[]> {
  const rows = await db
    .selectFrom('record.correction')
    .selectAll()
    .where('activity', '=', activity)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    field: row.field,
    before: row.before ?? undefined,
    after: row.after,
    reason: row.reason,
    madeBy: row.made_by,
    madeAt: row.made_at
  }))
}

export async function insertCorrection(
  tx: Transaction,
  activity: ActivityId,
  correction: Correction
): Promise<void> {
  await tx
    .insertInto('record.correction')
    .values({
      activity,
      field: correction.field,
      before: correction.before ?? null,
      after: correction.after,
      reason: correction.reason,
      made_by: correction.madeBy,
      made_at: correction.madeAt
    })
    .execute()
}

/** The inspection at a place, held against other changes until this transaction ends. */
export async function lockInspection(tx: Transaction, place: Place): Promise<ActivityId | undefined> {
  const row = await tx
    .selectFrom('record.activity')
    .select('id')
    .where('authority', '=', place.authority)
    .where('address', '=', place.address)
    .forUpdate()
    .executeTakeFirst()
  return row && activityId.parse(row.id)
}

/** A field's value as text; undefined where the record holds none. */
export async function heldValue(
  db: Queryable,
  activity: ActivityId,
  field: Field
): Promise<string | undefined> {
  switch (field.kind) {
    case 'judgement': {
      const row = await db
        .selectFrom('record.judgement')
        .selectAll()
        .where('activity', '=', activity)
        .where('area', '=', field.area)
        .executeTakeFirst()
      return row && gradeLabel(judgementRow.parse(row).grade)
    }
    case 'improvement':
    case 'priority-action':
    case 'paragraph':
    case 'summary': {
      const row = await db
        .selectFrom('record.passage')
        .select('text')
        .where('activity', '=', activity)
        .where('kind', '=', field.kind)
        .where('number', '=', field.number)
        .executeTakeFirst()
      return row?.text
    }
    case 'fieldwork-start':
    case 'fieldwork-end':
    case 'published-on':
    case 'lead-inspectors': {
      const row = await db
        .selectFrom('record.activity')
        .select([...activityColumns])
        .where('id', '=', activity)
        .executeTakeFirstOrThrow()
      if (field.kind === 'lead-inspectors') return row.lead_inspectors.join('; ') || undefined
      return row[dateColumns[field.kind]] ?? undefined
    }
  }
}

const activityColumns = ['starts_on', 'ends_on', 'published_on', 'lead_inspectors'] as const
const dateColumns = {
  'fieldwork-start': 'starts_on',
  'fieldwork-end': 'ends_on',
  'published-on': 'published_on'
} as const

/** Sets a field to a value that fits it, and says who now stands behind it. */
export async function setValue(
  tx: Transaction,
  activity: ActivityId,
  field: Field,
  value: string,
  standing: 'checked' | 'corrected'
): Promise<void> {
  switch (field.kind) {
    case 'judgement':
      await tx
        .insertInto('record.judgement')
        .values({
          activity,
          area: field.area,
          grade: parseGrade(value) ?? value,
          printed_order: 99,
          standing
        })
        .onConflict((conflict) =>
          conflict.columns(['activity', 'area']).doUpdateSet({ grade: parseGrade(value) ?? value, standing })
        )
        .execute()
      return
    case 'improvement':
    case 'priority-action':
    case 'paragraph':
    case 'summary':
      await tx
        .updateTable('record.passage')
        .set({ text: value, standing })
        .where('activity', '=', activity)
        .where('kind', '=', field.kind)
        .where('number', '=', field.number)
        .execute()
      return
    case 'fieldwork-start':
    case 'fieldwork-end':
    case 'published-on':
      await tx
        .updateTable('record.activity')
        .set({ [dateColumns[field.kind]]: value })
        .where('id', '=', activity)
        .execute()
      await setStatedValue(tx, activity, field.kind, value, standing)
      return
    case 'lead-inspectors':
      await tx
        .updateTable('record.activity')
        .set({ lead_inspectors: value.split(/;\s*/) })
        .where('id', '=', activity)
        .execute()
      await setStatedValue(tx, activity, field.kind, value, standing)
  }
}

async function setStatedValue(
  tx: Transaction,
  activity: ActivityId,
  field: string,
  value: string,
  standing: 'checked' | 'corrected'
): Promise<void> {
  await tx
    .insertInto('record.stated_value')
    .values({ activity, field, value, standing })
    .onConflict((conflict) => conflict.columns(['activity', 'field']).doUpdateSet({ value, standing }))
    .execute()
}
