import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Year } from '../self-evaluation.ts'
import { takeSignOffBack as keepTakenBack, signOffAt } from '../sign-off-store.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'

export type TakeSignOffBackOutcome =
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'unchanged' }
  | NotThere

/** Takes back that a post was asked to sign, while it has not; what was signed stays signed. */
export function takeSignOffBack(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  id: string
): Promise<TakeSignOffBackOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<TakeSignOffBackOutcome> => {
    const { authority } = member.workspace
    const signOff = await signOffAt(open.tx, authority, id)
    if (signOff === undefined || signOff.year !== year) return { kind: 'not-there' }
    if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
    await keepTakenBack(open.tx, authority, signOff.id)
    await tellTrailOfYear(open, {
      action: 'take back asking for sign-off',
      before: { post: signOff.post },
      after: {}
    })
    return { kind: 'taken-back' }
  })
}
