import { z } from 'zod'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Activity, ActivityId } from '../activities/activity.ts'
import type { Field } from '../activities/field.ts'
import { isPassageField } from '../activities/field.ts'
import { activityRow, judgementRow } from '../activities/rows.ts'
import { lockAuthority } from '../reports/held.ts'
import type { Place } from '../reports/store.ts'
import { namesIn } from './corrected-value.ts'
import type { Correction, CorrectionChain } from './correction.ts'
import type { Laid } from './lay-corrections.ts'

/** What people said of an inspection's values, oldest first. */
export async function correctionsOf(db: Queryable, activity: ActivityId): Promise<Correction[]> {
  const rows = await db
    .selectFrom('record.correction')
    .selectAll()
    .where('activity', '=', activity)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: correctionId.parse(row.id),
    field: row.field,
    before: row.before ?? undefined,
    after: row.after,
    reason: row.reason,
    madeBy: row.made_by,
    madeAt: row.made_at,
    report: row.report ?? undefined,
    continues: row.continues === null ? undefined : correctionId.parse(row.continues),
    setAsideBy: row.set_aside_by ?? undefined
  }))
}

const correctionId = z.coerce.number()

/** Keeps what a person said, with the version of the report that was there to look at. */
export async function insertCorrection(
  tx: Transaction,
  activity: ActivityId,
  correction: Omit<Correction, 'id' | 'report' | 'setAsideBy'>
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
      made_at: correction.madeAt,
      continues: correction.continues ?? null,
      report: (select) =>
        select
          .selectFrom('record.report')
          .select('sha256')
          .where('record.report.activity', '=', activity)
          .orderBy('version', 'desc')
          .limit(1)
    })
    .execute()
}

/**
 * Notes what became of each chain of corrections under a reading of this report: those that stand go along with
 * the text they speak of, those that fit nothing in it are set aside.
 */
export async function settleChains(
  tx: Transaction,
  report: string,
  { placed, setAside }: Pick<Laid, 'placed' | 'setAside'>
): Promise<void> {
  for (const { chain, field } of placed) {
    if (chain.field === field && chain.setAsideBy === undefined) continue
    await updateChain(tx, chain, { field, set_aside_by: null })
  }
  for (const chain of setAside) {
    if (chain.setAsideBy === undefined) await updateChain(tx, chain, { set_aside_by: report })
  }
}

async function updateChain(
  tx: Transaction,
  { said }: CorrectionChain,
  change: { readonly field?: string; readonly set_aside_by: string | null }
): Promise<void> {
  await tx
    .updateTable('record.correction')
    .set(change)
    .where(
      'id',
      'in',
      said.map(({ id }) => id)
    )
    .execute()
}

/**
 * The inspection at a place, held against imports and other corrections until this transaction ends. An import
 * takes the authority first too, so neither can lay its values over what the other is writing.
 */
export async function lockInspection(tx: Transaction, place: Place): Promise<Activity | undefined> {
  await lockAuthority(tx, place.authority)
  const row = await tx
    .selectFrom('record.activity')
    .selectAll()
    .where('authority', '=', place.authority)
    .where('address', '=', place.address)
    .forUpdate()
    .executeTakeFirst()
  return row && activityRow.parse(row)
}

/** A field's value as text; undefined where the record holds none. */
export async function heldValue(
  db: Queryable,
  activity: ActivityId,
  field: Field
): Promise<string | undefined> {
  if (field.kind === 'judgement') {
    const row = await db
      .selectFrom('record.judgement')
      .selectAll()
      .where('activity', '=', activity)
      .where('area', '=', field.area)
      .executeTakeFirst()
    return row && gradeLabel(judgementRow.parse(row).grade)
  }
  if (isPassageField(field)) {
    const row = await db
      .selectFrom('record.passage')
      .select('text')
      .where('activity', '=', activity)
      .where('kind', '=', field.kind)
      .where('number', '=', field.number)
      .executeTakeFirst()
    return row?.text
  }
  if (field.kind === 'published-on-cover') {
    const row = await db
      .selectFrom('record.stated_value')
      .select('value')
      .where('activity', '=', activity)
      .where('field', '=', field.kind)
      .executeTakeFirst()
    return row?.value
  }
  const row = await db
    .selectFrom('record.activity')
    .select([...activityColumns])
    .where('id', '=', activity)
    .executeTakeFirstOrThrow()
  if (field.kind === 'lead-inspectors') return row.lead_inspectors.join('; ') || undefined
  return row[dateColumns[field.kind]] ?? undefined
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
  { id: activity, framework }: Activity,
  field: Field,
  value: string,
  standing: 'checked' | 'corrected'
): Promise<void> {
  if (field.kind === 'judgement') {
    const grade = parseGrade(value)
    if (!grade) throw new RangeError(`not a grade: ${value}`)
    await tx
      .insertInto('record.judgement')
      .values({
        activity,
        area: field.area,
        grade,
        printed_order: printedOrder(field.area, framework),
        standing
      })
      .onConflict((conflict) => conflict.columns(['activity', 'area']).doUpdateSet({ grade, standing }))
      .execute()
    return
  }
  if (isPassageField(field)) {
    await tx
      .updateTable('record.passage')
      .set({ text: value, standing })
      .where('activity', '=', activity)
      .where('kind', '=', field.kind)
      .where('number', '=', field.number)
      .execute()
    return
  }
  if (field.kind !== 'published-on-cover') {
    const column =
      field.kind === 'lead-inspectors'
        ? { lead_inspectors: namesIn(value) }
        : { [dateColumns[field.kind]]: value }
    await tx.updateTable('record.activity').set(column).where('id', '=', activity).execute()
  }
  await setStatedValue(tx, activity, field.kind, value, standing)
}

function printedOrder(area: JudgementArea, framework: FrameworkVersionId | undefined): number {
  return framework === undefined
    ? 0
    : frameworkVersion(framework).areas.findIndex((printed) => printed.area === area)
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
    .onConflict((conflict) =>
      conflict.columns(['activity', 'field']).doUpdateSet(
        // The rule that the old value came from says nothing of the one that a person gave.
        standing === 'corrected' ? { value, standing, because: null } : { value, standing }
      )
    )
    .execute()
}
