import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { count } from '../../../ui/prose/counts.ts'
import { type EnteredValue, standingValues } from '../measure.ts'
import { inOrder } from '../series.ts'
import { mostLines, seriesFrom } from '../series-in.ts'
import { type NewValue, type TypedValue, valueFrom } from '../typed-value.ts'
import { insertValues } from '../value-store.ts'
import { type AtMeasure, type MeasureOutcome, noteOnMeasure, onMeasure, unfit } from './on-measure.ts'

/** Enters one value. Two people can enter values of different days at once; of one day there is one value. */
export function enterValue(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly id: string },
  typed: TypedValue
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, { id: seen.id }, async (open): Promise<MeasureOutcome> => {
    const { measure, at } = open
    const found = valueFrom(typed, measure, standingValues(measure), dayInEngland(at))
    if (found.kind === 'unfit') return found
    const entered = enteredNow(open, found.value)
    await insertValues(open.tx, member.workspace.authority, measure.id, [entered])
    await noteOnMeasure(open, {
      ...{ action: 'enter value of measure', before: {}, after: fieldsOfValue(found.value) }
    })
    return { kind: 'changed', measure: { ...measure, values: inOrder([...measure.values, entered]) } }
  })
}

/** Enters a series, all of it or, where a line does not fit, none: what was pasted then comes back line by line. */
export function enterSeries(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly id: string },
  { text }: { readonly text: string }
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, { id: seen.id }, async (open): Promise<MeasureOutcome> => {
    const { measure, at } = open
    if (text.trim() === '') return unfit('text', 'Paste the series, a line for each value')
    const lines = seriesFrom(text, measure, dayInEngland(at))
    if (lines.length > mostLines) {
      return unfit('text', `Paste at most ${mostLines} lines at once; these are ${lines.length}`)
    }
    const wrong = lines.filter(({ came }) => came.kind === 'wrong')
    if (wrong.length > 0) {
      const lead = `${count(wrong.length, 'line')} of ${lines.length} ${wrong.length === 1 ? 'does' : 'do'} not fit, so nothing was saved yet`
      return unfit('text', `${lead}: put them right below, or take them out`)
    }
    const entered = lines.flatMap(({ came }) => (came.kind === 'fits' ? [enteredNow(open, came.value)] : []))
    if (entered.length === 0) {
      return unfit('text', 'No line has a value that is not there already: nothing to save')
    }
    await insertValues(open.tx, member.workspace.authority, measure.id, entered)
    const after = Object.fromEntries(entered.map(({ asAt, value }) => [asAt, value]))
    await noteOnMeasure(open, { action: 'enter series of measure', before: {}, after })
    return { kind: 'changed', measure: { ...measure, values: inOrder([...measure.values, ...entered]) } }
  })
}

/** A value as it is kept from now on. */
export function enteredNow({ member, at }: AtMeasure, value: NewValue, insteadOf?: string): EnteredValue {
  return {
    ...{ ...value, id: randomUUID(), enteredBy: member.name, enteredAt: at },
    ...{ withdrawn: undefined, insteadOf }
  }
}

/** A value as the trail keeps it, field by field. */
export function fieldsOfValue({ asAt, value, fraction, source, note }: NewValue): TrailFields {
  return {
    ...{ asAt, value, numerator: fraction?.numerator ?? null, denominator: fraction?.denominator ?? null },
    ...{ source, note }
  }
}
