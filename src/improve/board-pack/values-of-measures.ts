import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { day } from '../columns.ts'
import { type MeasureId, measureId } from '../measures/measure.ts'

const valueRow = z
  .object({ measure: measureId, as_at: day, value: z.number() })
  .transform(({ as_at: asAt, ...row }) => ({ ...row, asAt }))
type ValueOfMeasure = z.output<typeof valueRow>

/** The values of many measures that stand, oldest first, in one query. */
export async function valuesOfMeasures(
  db: Queryable,
  authority: AuthoritySlug,
  measures: readonly MeasureId[]
): Promise<ReadonlyMap<MeasureId, readonly ValueOfMeasure[]>> {
  if (measures.length === 0) return new Map()
  const rows = await db
    .selectFrom('improve.measure_value')
    .select(['measure', 'as_at', 'value'])
    .where('authority', '=', authority)
    .where('measure', 'in', measures)
    .where('withdrawn_at', 'is', null)
    .orderBy('as_at')
    .execute()
  return Map.groupBy(
    rows.map((row) => valueRow.parse(row)),
    ({ measure }) => measure
  )
}
