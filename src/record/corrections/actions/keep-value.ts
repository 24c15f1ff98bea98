import type { Transaction } from '../../../platform/database/database.ts'
import type { Activity } from '../../activities/activity.ts'
import type { Field } from '../../activities/field.ts'
import { fieldKey } from '../../activities/field.ts'
import { correctionChains, standingChain } from '../correction.ts'
import { correctionsOf, insertCorrection, setValue } from '../store.ts'

/** A value that a person put right or, where it is the same after as before, checked; found fit to be kept. */
export interface FitValue {
  readonly field: Field
  readonly before: string | undefined
  readonly after: string
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/**
 * Keeps what a person said of one value, with what was held before; the caller's transaction holds the inspection
 * and appends to the trail.
 */
export async function keepValue(tx: Transaction, activity: Activity, value: FitValue): Promise<void> {
  const { before, after, reason, by, at } = value
  const field = fieldKey(value.field)
  const standing = standingChain(correctionChains(await correctionsOf(tx, activity.id)), field)
  // What was said of another text under this number is another chain.
  const chain = standing?.latest.after === before ? standing : undefined
  const first = chain?.said[0]
  // Whoever puts back what stood there before any correction has checked it, not changed it.
  const asItStood = before === after ? !first || first.before === after : first?.before === after
  await setValue(tx, activity, value.field, after, asItStood ? 'checked' : 'corrected')
  await insertCorrection(tx, activity.id, {
    field,
    before,
    after,
    reason: reason === '' ? 'Checked against the report' : reason,
    madeBy: by,
    madeAt: at,
    continues: chain?.latest.id
  })
}
