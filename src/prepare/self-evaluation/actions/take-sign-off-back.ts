import type { Member } from '../../../people/permissions/member.ts'
import { takeAskingBack } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Year } from '../self-evaluation.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'
import { signedYear } from './signed-year.ts'

export type TakeSignOffBackOutcome =
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'unchanged' }
  | NotThere

/** Takes back that a post was asked to sign the self-evaluation. */
export function takeSignOffBack(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  id: string
): Promise<TakeSignOffBackOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<TakeSignOffBackOutcome> => {
    const taken = await takeAskingBack(await signedYear(open), id)
    if (taken.kind !== 'taken-back') return taken
    await tellTrailOfYear(open, { action: 'take back asking for sign-off', ...taken.told })
    return { kind: 'taken-back' }
  })
}
