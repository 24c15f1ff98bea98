import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Field } from '../../activities/field.ts'
import { fieldKey } from '../../activities/field.ts'
import type { Place } from '../../reports/store.ts'
import { parseCorrectedValue } from '../correction.ts'
import { heldValue, insertCorrection, lockInspection, setValue } from '../store.ts'

/** What a person says of a value: what it should be and why; the same value again means it was checked. */
export interface Said {
  readonly field: Field
  readonly value: string
  readonly reason: string
  readonly by: string
  /** The value the person saw when deciding, so that nobody overwrites what they never saw. */
  readonly seen: string
}

export type CorrectionOutcome =
  | { readonly kind: 'corrected'; readonly before: string | undefined; readonly after: string }
  | { readonly kind: 'checked' }
  | {
      readonly kind: 'unfit'
      readonly problems: readonly { field: 'value' | 'reason' | 'by'; message: string }[]
    }
  | { readonly kind: 'changed-meanwhile'; readonly now: string | undefined }
  | { readonly kind: 'no-such-inspection' }

/** Puts a value right, or marks it as checked: the old value, who, when and why are kept. */
export async function correctValue(
  db: Database,
  clock: Clock,
  place: Place,
  said: Said
): Promise<CorrectionOutcome> {
  const parsed = parseCorrectedValue(said.field, said.value)
  const by = said.by.trim()
  const problems = [
    ...(parsed.kind === 'unfit' ? [{ field: 'value' as const, message: parsed.because }] : []),
    ...(by === '' ? [{ field: 'by' as const, message: 'Enter your name' }] : [])
  ]
  if (parsed.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }

  return inTransaction(db, async (tx) => {
    const activity = await lockInspection(tx, place)
    if (activity === undefined) return { kind: 'no-such-inspection' }
    const before = await heldValue(tx, activity, said.field)
    if ((before ?? '') !== said.seen) return { kind: 'changed-meanwhile', now: before }
    const same = before === parsed.value
    const reason = said.reason.trim()
    if (!same && reason === '') {
      return { kind: 'unfit', problems: [{ field: 'reason', message: 'Enter why the value is not right' }] }
    }
    const field = fieldKey(said.field)
    const madeAt = clock.now()
    await setValue(tx, activity, said.field, parsed.value, same ? 'checked' : 'corrected')
    await insertCorrection(tx, activity, {
      field,
      before,
      after: parsed.value,
      reason: reason === '' ? 'Checked against the report' : reason,
      madeBy: by,
      madeAt
    })
    await appendToTrail(tx, madeAt, {
      actor: by,
      action: same ? 'check value' : 'correct value',
      subject: { kind: 'inspection', id: `${place.authority}/${place.address}` },
      before: { [field]: before ?? null },
      after: { [field]: parsed.value },
      ...(reason === '' ? {} : { reason })
    })
    return same ? { kind: 'checked' } : { kind: 'corrected', before, after: parsed.value }
  })
}
