import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { maybe, maybeDay } from '../columns.ts'
import { directions, type Measure, measureId, units } from './measure.ts'

/** A row of improve.measure as the measure it stands for. What does not parse is a fault of ours. */
const measureRow: z.ZodType<Measure> = z
  .object({
    id: measureId,
    title: z.string(),
    definition: z.string(),
    unit: z.enum(units),
    unit_words: z.string(),
    direction: z.enum(directions),
    baseline: maybe(z.number()),
    baseline_on: maybeDay,
    target: maybe(z.number()),
    target_on: maybeDay,
    lowest: maybe(z.number()),
    highest: maybe(z.number()),
    every_months: z.number(),
    post: maybe(postId),
    source: z.string(),
    illustrative: z.boolean(),
    withdrawn_because: maybe(z.string()),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    title: row.title,
    definition: row.definition,
    unit: row.unit,
    unitWords: row.unit_words,
    direction: row.direction,
    baseline:
      row.baseline === undefined || row.baseline_on === undefined
        ? undefined
        : { value: row.baseline, on: row.baseline_on },
    target: row.target === undefined ? undefined : { value: row.target, on: row.target_on },
    lowest: row.lowest,
    highest: row.highest,
    everyMonths: row.every_months,
    post: row.post,
    source: row.source,
    illustrative: row.illustrative,
    withdrawnBecause: row.withdrawn_because,
    revision: row.revision
  }))

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
