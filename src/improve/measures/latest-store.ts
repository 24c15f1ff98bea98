import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { EnteredValue, MadeBreak, Measure, MeasureId } from './measure.ts'
import { breakRow, valueRow } from './rows.ts'
import { measuresOf } from './store.ts'

/** A measure with what its standing is told from: the newest value that stands, and the breaks that do. */
export interface LatestOfMeasure {
  readonly measure: Measure
  readonly latest: EnteredValue | undefined
  readonly breaks: readonly MadeBreak[]
}

/**
 * Every measure of the authority that stands, with its newest value, in three queries whatever their number: give
 * `latest` and `breaks` to `standingOf`.
 */
export async function latestOfMeasures(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<MeasureId, LatestOfMeasure>> {
  const measures = await measuresOf(db, authority)
  const values = await db
    .selectFrom('improve.measure_value')
    .selectAll()
    .distinctOn('measure')
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .orderBy('measure')
    .orderBy('as_at', 'desc')
    .execute()
  const breaks = await db
    .selectFrom('improve.measure_break')
    .selectAll()
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .orderBy('from_on')
    .execute()
  const latestBy = new Map(values.map((row) => valueRow.parse(row)).map((value) => [value.measure, value]))
  const breaksBy = Map.groupBy(
    breaks.map((row) => breakRow.parse(row)),
    ({ measure }) => measure
  )
  return new Map(
    measures
      .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
      .map((measure) => [
        measure.id,
        { measure, latest: latestBy.get(measure.id), breaks: breaksBy.get(measure.id) ?? [] }
      ])
  )
}
