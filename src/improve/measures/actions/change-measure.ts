import { longDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { figureInWords, unitName } from '../figures.ts'
import { standingValues, type WholeMeasure } from '../measure.ts'
import { measuresOf, updateMeasure, withdrawMeasureRow } from '../store.ts'
import { measureFrom, type SaidOfMeasure, type TypedMeasure } from '../typed-measure.ts'
import { isInRange, rangeInWords } from '../typed-number.ts'
import { fieldsOfMeasure, nameTaken } from './add-measure.ts'
import {
  type MeasureOutcome,
  noteOnMeasure,
  onMeasure,
  reasonProblems,
  type SeenMeasure
} from './on-measure.ts'

/** Changes what is said of a measure. How it is counted from some day on is another thing: that breaks the series. */
export function changeMeasure(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenMeasure,
  typed: TypedMeasure
): Promise<MeasureOutcome> {
  const { authority } = member.workspace
  return onMeasure(db, clock, member, seen, async (open): Promise<MeasureOutcome> => {
    const { tx, measure } = open
    const posts = (await postsOf(tx, authority)).filter(
      ({ id, endedOn }) => endedOn === undefined || id === measure.post
    )
    const found = measureFrom(typed, posts)
    if (found.kind === 'unfit') return found
    const { said } = found
    const others = (await measuresOf(tx, authority)).filter(({ id }) => id !== measure.id)
    const problems = [...nameTaken(said.title, others), ...seriesProblems(measure, said)]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const [before, after] = changedFields(fieldsOfMeasure(measure), fieldsOfMeasure(said))
    if (Object.keys(after).length === 0) return { kind: 'changed', measure }
    const changed = { ...measure, ...said, revision: measure.revision + 1 }
    await updateMeasure(tx, authority, changed)
    await noteOnMeasure(open, { action: 'change measure', before, after })
    return { kind: 'changed', measure: changed }
  })
}

/** Withdraws a measure: it counts nowhere any more, and everything that was entered of it is kept. */
export function withdrawMeasure(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenMeasure,
  { reason }: { readonly reason: string }
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, seen, async (open): Promise<MeasureOutcome> => {
    const { tx, measure, at } = open
    const problems = reasonProblems(reason, 'Enter why it is withdrawn')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const withdrawn = { ...measure, withdrawnBecause: reason, revision: measure.revision + 1 }
    const how = { by: member.name, at, because: reason }
    await withdrawMeasureRow(tx, member.workspace.authority, withdrawn, how)
    await noteOnMeasure(open, {
      ...{ action: 'withdraw measure', before: { title: measure.title }, after: {}, reason }
    })
    return { kind: 'changed', measure: withdrawn }
  })
}

/** What a change would make of values that are there already. */
function seriesProblems(measure: WholeMeasure, said: SaidOfMeasure): RequestProblem[] {
  const values = standingValues(measure)
  if (values.length > 0 && said.unit !== measure.unit) {
    const message = `Values have been entered in the unit “${unitName(measure.unit)}”: add another measure for another unit`
    return [{ field: 'unit', message }]
  }
  const outside = values.find(({ value }) => !isInRange(value, said))
  if (outside === undefined) return []
  const there = `${figureInWords(outside.value, said)} on ${longDate(outside.asAt)}`
  return [{ field: 'lowest', message: `Values can be ${rangeInWords(said) ?? ''}, but one is ${there}` }]
}

/** Those of the fields that differ, before and after. */
function changedFields(before: TrailFields, after: TrailFields): readonly [TrailFields, TrailFields] {
  const names = Object.keys(after).filter((name) => before[name] !== after[name])
  const of = (fields: TrailFields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  return [of(before), of(after)]
}
