import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Measure, MeasureId, WholeMeasure } from './measure.ts'
import { breakRow, measureRow, valueRow } from './rows.ts'

/** Every measure of the authority, by title; what was withdrawn is among them. */
export async function measuresOf(db: Queryable, authority: AuthoritySlug): Promise<Measure[]> {
  const rows = await db
    .selectFrom('improve.measure')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => measureRow.parse(row))
}

/** Every measure of the authority with its whole series, in three queries whatever their number. */
export async function wholeMeasuresOf(db: Queryable, authority: AuthoritySlug): Promise<WholeMeasure[]> {
  const measures = await measuresOf(db, authority)
  const values = await db
    .selectFrom('improve.measure_value')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('as_at')
    .orderBy('withdrawn_at')
    .orderBy('entered_at')
    .execute()
  const breaks = await db
    .selectFrom('improve.measure_break')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('from_on')
    .execute()
  return withSeries(measures, values, breaks)
}

/** One measure with its whole series; undefined where the authority has none of that id. */
export async function measureOf(
  db: Queryable,
  authority: AuthoritySlug,
  id: string
): Promise<WholeMeasure | undefined> {
  return (await measuresNamed(db, authority, [id])).at(0)
}

/** Those of the authority's measures with their whole series, by title. */
export async function measuresNamed(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<WholeMeasure[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('improve.measure')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', 'in', ids)
    .orderBy('title')
    .orderBy('id')
    .execute()
  const values = await db
    .selectFrom('improve.measure_value')
    .selectAll()
    .where('authority', '=', authority)
    .where('measure', 'in', ids)
    .orderBy('as_at')
    .orderBy('withdrawn_at')
    .orderBy('entered_at')
    .execute()
  const breaks = await db
    .selectFrom('improve.measure_break')
    .selectAll()
    .where('authority', '=', authority)
    .where('measure', 'in', ids)
    .orderBy('from_on')
    .execute()
  return withSeries(
    rows.map((row) => measureRow.parse(row)),
    values,
    breaks
  )
}

function withSeries(
  measures: readonly Measure[],
  values: readonly object[],
  breaks: readonly object[]
): WholeMeasure[] {
  const byMeasure = Map.groupBy(
    values.map((row) => valueRow.parse(row)),
    ({ measure }) => measure
  )
  const breaksBy = Map.groupBy(
    breaks.map((row) => breakRow.parse(row)),
    ({ measure }) => measure
  )
  return measures.map((measure) => ({
    ...measure,
    values: byMeasure.get(measure.id) ?? [],
    breaks: breaksBy.get(measure.id) ?? []
  }))
}

/** Holds a measure against everybody else who would change it or its series, until the transaction ends. */
export async function lockMeasure(tx: Transaction, authority: AuthoritySlug, id: string): Promise<void> {
  await tx
    .selectFrom('improve.measure')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function insertMeasure(
  tx: Transaction,
  authority: AuthoritySlug,
  measure: Measure,
  made: { readonly by: string; readonly at: Date }
): Promise<void> {
  await tx
    .insertInto('improve.measure')
    .values({
      ...{ authority, id: measure.id, revision: measure.revision, illustrative: measure.illustrative },
      ...{ made_by: made.by, made_at: made.at },
      ...columnsOf(measure)
    })
    .execute()
}

/** Writes a measure as it stands after a change. */
export async function updateMeasure(
  tx: Transaction,
  authority: AuthoritySlug,
  measure: Measure
): Promise<void> {
  await tx
    .updateTable('improve.measure')
    .set({ revision: measure.revision, ...columnsOf(measure) })
    .where('authority', '=', authority)
    .where('id', '=', measure.id)
    .execute()
}

function columnsOf(measure: Measure) {
  return {
    title: measure.title,
    definition: measure.definition,
    unit: measure.unit,
    unit_words: measure.unitWords,
    direction: measure.direction,
    baseline: measure.baseline?.value ?? null,
    baseline_on: measure.baseline?.on ?? null,
    target: measure.target?.value ?? null,
    target_on: measure.target?.on ?? null,
    lowest: measure.lowest ?? null,
    highest: measure.highest ?? null,
    every_months: measure.everyMonths,
    post: measure.post ?? null,
    source: measure.source
  }
}

export async function withdrawMeasureRow(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: { readonly id: MeasureId; readonly revision: number },
  withdrawn: { readonly by: string; readonly at: Date; readonly because: string }
): Promise<void> {
  await tx
    .updateTable('improve.measure')
    .set({
      revision,
      withdrawn_by: withdrawn.by,
      withdrawn_at: withdrawn.at,
      withdrawn_because: withdrawn.because
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
