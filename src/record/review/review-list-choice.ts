import { z } from 'zod'
import { activityKinds, activityLabel } from '../../framework/activity-kinds.ts'
import { chosen, oneOf } from '../choice-in-address.ts'
import { checkLabel, questionChecks } from './question.ts'

/** What the address of the list says: which reports, from which on, and what a person at work carries along. */
export const reviewListChoice = z.object({
  authority: chosen(z.string()),
  kind: oneOf('kind of inspection', activityKinds, activityLabel),
  check: oneOf('check', questionChecks, checkLabel),
  /** How many reports were passed over already. */
  from: chosen(z.coerce.number('Choose a page').int().min(0).max(1_000_000)).transform((from) => from ?? 0),
  by: chosen(z.string().max(200)),
  keys: chosen(z.string())
})
export type ReviewListChoice = z.output<typeof reviewListChoice>
