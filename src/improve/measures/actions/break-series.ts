import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { standingBreaks } from '../measure.ts'
import { insertBreak, putRevision, withdrawBreakRow } from '../value-store.ts'
import {
  type MeasureOutcome,
  noteOnMeasure,
  onMeasure,
  reasonProblems,
  type SeenMeasure
} from './on-measure.ts'

/** A change of definition as a form says it. */
export interface TypedBreak {
  readonly from: string
  readonly definition: string
  readonly because: string
}

const longestDefinition = 5000

/**
 * Says that the figure is counted otherwise from a day on. What came before stays on the chart and is compared with
 * nothing after.
 */
export function breakSeries(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenMeasure,
  typed: TypedBreak
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, seen, async (open): Promise<MeasureOutcome> => {
    const { tx, measure, at } = open
    const found = dayInForm('from', typed.from, 'Enter the day from which it is counted otherwise')
    const definition = typed.definition.trim()
    const length = definition.length
    const today = dayInEngland(at)
    const problems = [
      ...('problem' in found ? [found.problem] : []),
      ...('day' in found && found.day > today
        ? [{ field: 'from', message: `The day cannot lie after today, ${longDate(today)}` }]
        : []),
      ...('day' in found && standingBreaks(measure).some(({ from }) => from === found.day)
        ? [{ field: 'from', message: 'The definition is said to change on this day already' }]
        : []),
      ...(length === 0 ? [{ field: 'definition', message: 'Enter what is counted from that day on' }] : []),
      ...(length > longestDefinition
        ? [
            {
              field: 'definition',
              message: `Enter at most ${longestDefinition} characters; these are ${length}`
            }
          ]
        : []),
      ...reasonProblems(typed.because, 'Enter why it changed', 'because')
    ]
    if ('problem' in found || problems.length > 0) return { kind: 'unfit', problems }
    const made = {
      ...{ id: randomUUID(), from: found.day, definition, because: typed.because },
      ...{ madeBy: member.name, madeAt: at, withdrawnBecause: undefined }
    }
    const { authority } = member.workspace
    const changed = { ...measure, breaks: [...measure.breaks, made], revision: measure.revision + 1 }
    await insertBreak(tx, authority, measure.id, made)
    await putRevision(tx, authority, changed)
    await noteOnMeasure(open, {
      ...{ action: 'change definition of measure', before: {} },
      ...{ after: { from: made.from, definition }, reason: typed.because }
    })
    return { kind: 'changed', measure: changed }
  })
}

/** Takes back that the definition changed, where that was a mistake: both sides can be compared again. */
export function takeBreakBack(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenMeasure & { readonly break: string },
  { reason }: { readonly reason: string }
): Promise<MeasureOutcome> {
  return onMeasure(db, clock, member, seen, async (open): Promise<MeasureOutcome> => {
    const { tx, measure, at } = open
    const old = standingBreaks(measure).find(({ id }) => id === seen.break)
    if (old === undefined) return { kind: 'not-there' }
    const problems = reasonProblems(reason, 'Enter why it was a mistake')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const { authority } = member.workspace
    await withdrawBreakRow(tx, authority, old.id, { by: member.name, at, because: reason })
    const breaks = measure.breaks.map((one) => (one === old ? { ...one, withdrawnBecause: reason } : one))
    const changed = { ...measure, breaks, revision: measure.revision + 1 }
    await putRevision(tx, authority, changed)
    await noteOnMeasure(open, {
      ...{ action: 'take back change of definition', reason, after: {} },
      before: { from: old.from, definition: old.definition }
    })
    return { kind: 'changed', measure: changed }
  })
}
