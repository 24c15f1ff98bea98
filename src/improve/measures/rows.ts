import { z } from 'zod'
import { postId } from '../../people/posts/post.ts'
import { day, maybe, maybeDay } from '../columns.ts'
import {
  directions,
  type EnteredValue,
  type MadeBreak,
  type Measure,
  type MeasureId,
  measureId,
  units
} from './measure.ts'

/** A row of improve.measure as the measure it stands for. What does not parse is a fault of ours. */
export const measureRow: z.ZodType<Measure> = z
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

const valueColumns = z.object({
  id: z.string(),
  measure: measureId,
  as_at: day,
  value: z.number(),
  numerator: maybe(z.number()),
  denominator: maybe(z.number()),
  source: z.string(),
  note: z.string(),
  entered_by: z.string(),
  entered_at: z.date(),
  withdrawn_by: maybe(z.string()),
  withdrawn_at: maybe(z.date()),
  withdrawn_because: maybe(z.string()),
  instead_of: maybe(z.string())
})

/** A row of improve.measure_value as the value it stands for, with its measure. */
export const valueRow: z.ZodType<EnteredValue & { readonly measure: MeasureId }> = valueColumns.transform(
  (row) => ({
    ...{ id: row.id, measure: row.measure, asAt: row.as_at, value: row.value },
    fraction:
      row.numerator === undefined || row.denominator === undefined
        ? undefined
        : { numerator: row.numerator, denominator: row.denominator },
    ...{ source: row.source, note: row.note, enteredBy: row.entered_by, enteredAt: row.entered_at },
    withdrawn:
      row.withdrawn_by === undefined || row.withdrawn_at === undefined || row.withdrawn_because === undefined
        ? undefined
        : { by: row.withdrawn_by, at: row.withdrawn_at, because: row.withdrawn_because },
    insteadOf: row.instead_of
  })
)

/** A row of improve.measure_break as the break it stands for, with its measure. */
export const breakRow: z.ZodType<MadeBreak & { readonly measure: MeasureId }> = z
  .object({
    id: z.string(),
    measure: measureId,
    from_on: day,
    definition: z.string(),
    because: z.string(),
    made_by: z.string(),
    made_at: z.date(),
    withdrawn_because: maybe(z.string())
  })
  .transform((row) => ({
    ...{ id: row.id, measure: row.measure, from: row.from_on, definition: row.definition },
    ...{ because: row.because, madeBy: row.made_by, madeAt: row.made_at },
    withdrawnBecause: row.withdrawn_because
  }))
