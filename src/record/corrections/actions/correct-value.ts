import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Activity } from '../../activities/activity.ts'
import type { Field } from '../../activities/field.ts'
import { fieldKey, isPassageField } from '../../activities/field.ts'
import { type Keeper, problemWithName } from '../../keeper.ts'
import { passagesOf } from '../../reports/contents-store.ts'
import type { Place } from '../../reports/store.ts'
import { settleByValues } from '../../review/store.ts'
import {
  canBeCorrected,
  canBeSupplied,
  dateOutOfOrder,
  inOneLine,
  notYetPublished,
  parseCorrectedValue
} from '../corrected-value.ts'
import { atBothAddresses } from '../same-passage.ts'
import { heldValue, lockInspection } from '../store.ts'
import { keepValue } from './keep-value.ts'

/** What a person says of a value: what it should be and why; the same value again means it was checked. */
export interface Said {
  readonly field: Field
  readonly value: string
  readonly reason: string
  readonly by: Keeper
  /** The value the person saw when deciding, so that nobody overwrites what they never saw. */
  readonly seen: string
}

export interface CorrectionProblem {
  readonly field: 'value' | 'reason' | 'by'
  readonly message: string
}

export type CorrectionOutcome =
  | { readonly kind: 'corrected'; readonly before: string | undefined; readonly after: string }
  | { readonly kind: 'checked' }
  | { readonly kind: 'unfit'; readonly problems: readonly CorrectionProblem[] }
  | { readonly kind: 'changed-meanwhile'; readonly now: string | undefined }
  /** No such inspection, or it has no such value and can have none. */
  | { readonly kind: 'not-there' }

const longestReason = 2_000

/** Puts a value right, or marks it as checked: the old value, who, when and why are kept. */
export async function correctValue(
  db: Database,
  clock: Clock,
  place: Place,
  said: Said
): Promise<CorrectionOutcome> {
  const parsed = parseCorrectedValue(said.field, said.value)
  if (parsed.kind === 'unfit') {
    return { kind: 'unfit', problems: [{ field: 'value', message: parsed.because }, ...problemsWith(said)] }
  }

  return inTransaction(db, async (tx) => {
    const activity = await lockInspection(tx, place)
    if (!activity || !canBeCorrected(activity)) return { kind: 'not-there' }
    const before = await heldValue(tx, activity.id, said.field)
    if (before === undefined && !canBeSupplied(said.field, activity)) return { kind: 'not-there' }
    if (inOneLine(before ?? '') !== inOneLine(said.seen)) return { kind: 'changed-meanwhile', now: before }
    const same = before !== undefined && inOneLine(before) === parsed.value
    const after = same ? before : parsed.value
    const now = clock.now()
    const problems = [...problemsInPlace(said, after, before, activity, now), ...problemsWith(said)]
    if (problems.length > 0) return { kind: 'unfit', problems }
    return keep(tx, now, { place, activity, said, before, after })
  })
}

// What is wrong with what was said, whatever the value is.
function problemsWith({ reason, by }: Said): CorrectionProblem[] {
  const problems: CorrectionProblem[] = []
  if (reason.length > longestReason) {
    problems.push({
      field: 'reason',
      message: `Enter no more than ${longestReason.toLocaleString('en-GB')} characters`
    })
  }
  const message = problemWithName(by)
  if (message !== undefined) problems.push({ field: 'by', message })
  return problems
}

// What is wrong with the value beside what the record holds.
function problemsInPlace(
  said: Said,
  value: string,
  before: string | undefined,
  activity: Activity,
  now: Date
): CorrectionProblem[] {
  const problems: CorrectionProblem[] = []
  const message =
    notYetPublished(said.field, value, dayInEngland(now)) ??
    dateOutOfOrder(said.field, value, {
      'fieldwork-start': activity.startsOn,
      'fieldwork-end': activity.endsOn,
      'published-on': activity.publishedOn
    })
  if (message !== undefined) problems.push({ field: 'value', message })
  if (value !== before && said.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Enter why the value is not right' })
  }
  return problems
}

interface Kept {
  readonly place: Place
  readonly activity: Activity
  readonly said: Said
  readonly before: string | undefined
  readonly after: string
}

async function keep(tx: Transaction, now: Date, kept: Kept): Promise<CorrectionOutcome> {
  const { place, activity, said, before, after } = kept
  const reason = said.reason.trim()
  const by = said.by.shown
  const passages = isPassageField(said.field) ? await passagesOf(tx, activity.id) : []
  const values = atBothAddresses(passages, [{ field: said.field, before, after, reason, by, at: now }])
  for (const value of values) await keepValue(tx, activity, value)
  const spokenOf = values.map(({ field }) => ({ field, changed: before !== after }))
  await settleByValues(tx, activity.id, spokenOf, { by, at: now, remark: reason || undefined })
  await appendToTrail(tx, now, {
    ...said.by.actor,
    action: before === after ? 'check value' : 'correct value',
    subject: { kind: 'inspection', id: `${place.authority}/${place.address}` },
    before: Object.fromEntries(values.map(({ field }) => [fieldKey(field), before ?? null])),
    after: Object.fromEntries(values.map(({ field }) => [fieldKey(field), after])),
    ...(reason === '' ? {} : { reason })
  })
  return before === after ? { kind: 'checked' } : { kind: 'corrected', before, after }
}
