import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { type EnteredValue, standingValues, type WholeMeasure } from '../measure.ts'
import { inOrder } from '../series.ts'
import { type TypedValue, valueFrom } from '../typed-value.ts'
import { insertValues, withdrawValueRow } from '../value-store.ts'
import { enteredNow, fieldsOfValue } from './enter-values.ts'
import { type MeasureOutcome, noteOnMeasure, onMeasure, reasonProblems, unfit } from './on-measure.ts'

/** Which value of which measure somebody means. */
export interface SeenValue {
  readonly id: string
  readonly value: string
}

/** Puts a value right: the new one stands in its place, the old one is kept with the reason. */
export function correctValue(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenValue,
  typed: TypedValue & { readonly reason: string }
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, { id: seen.id }, async (open): Promise<MeasureOutcome> => {
    const { tx, measure, at } = open
    const old = measure.values.find(({ id }) => id === seen.value)
    if (old === undefined) return { kind: 'not-there' }
    if (old.withdrawn !== undefined) return goneMeanwhile(old.withdrawn)
    const others = standingValues(measure).filter((value) => value !== old)
    const found = valueFrom(typed, measure, others, dayInEngland(at))
    const problems = [
      ...(found.kind === 'unfit' ? found.problems : []),
      ...reasonProblems(typed.reason, 'Enter why it is put right')
    ]
    if (found.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }
    const [before, after] = [fieldsOfValue(old), fieldsOfValue(found.value)]
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return unfit('value', 'This is the value that stands already: enter another, or cancel')
    }
    const { authority } = member.workspace
    const withdrawn = { by: member.name, at, because: typed.reason }
    const entered = enteredNow(open, found.value, old.id)
    await withdrawValueRow(tx, authority, old.id, withdrawn)
    await insertValues(tx, authority, measure.id, [entered])
    await noteOnMeasure(open, { action: 'correct value of measure', before, after, reason: typed.reason })
    return { kind: 'changed', measure: withValue(measure, { ...old, withdrawn }, entered) }
  })
}

/** Takes a value away that was entered by mistake. It is kept with the reason, and counts nowhere. */
export function withdrawValue(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenValue,
  { reason }: { readonly reason: string }
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, { id: seen.id }, async (open): Promise<MeasureOutcome> => {
    const { tx, measure, at } = open
    const old = measure.values.find(({ id }) => id === seen.value)
    if (old === undefined) return { kind: 'not-there' }
    if (old.withdrawn !== undefined) return goneMeanwhile(old.withdrawn)
    const problems = reasonProblems(reason, 'Enter why it is withdrawn')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const withdrawn = { by: member.name, at, because: reason }
    await withdrawValueRow(tx, member.workspace.authority, old.id, withdrawn)
    await noteOnMeasure(open, {
      ...{ action: 'withdraw value of measure', before: fieldsOfValue(old), after: {}, reason }
    })
    return { kind: 'changed', measure: withValue(measure, { ...old, withdrawn }) }
  })
}

function goneMeanwhile({ by, because }: NonNullable<EnteredValue['withdrawn']>): MeasureOutcome {
  const notice = `${by} has put this value right or withdrawn it meanwhile: ${because} Nothing was saved; what you typed stands below`
  return { kind: 'changed-meanwhile', notice }
}

function withValue(measure: WholeMeasure, changed: EnteredValue, added?: EnteredValue): WholeMeasure {
  const values = measure.values.map((value) => (value.id === changed.id ? changed : value))
  return { ...measure, values: inOrder(added === undefined ? values : [...values, added]) }
}
