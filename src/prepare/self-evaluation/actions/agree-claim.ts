import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { updateClaim } from '../store.ts'
import { type NotThere, onClaim, tellTrailOfClaim } from './on-self-evaluation.ts'

export type AgreeOutcome =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'unchanged' }
  /** The words changed after the person saw them: nobody agrees to what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  | NotThere

/** Agrees a claim in the words that the person saw: from now on it is part of what is sent. */
export function agreeClaim(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  seen: string
): Promise<AgreeOutcome> {
  return onClaim(db, clock, member, id, async (open): Promise<AgreeOutcome> => {
    const { tx, at, claim } = open
    if (claim.state === 'withdrawn') return { kind: 'not-there' }
    if (claim.text !== seen) return { kind: 'changed-meanwhile' }
    if (claim.state === 'agreed') return { kind: 'unchanged' }
    await updateClaim(tx, member.workspace.authority, {
      ...claim,
      state: 'agreed',
      changedBy: member.name,
      changedAt: at
    })
    await tellTrailOfClaim(open, {
      action: 'agree claim',
      before: { state: claim.state },
      after: { state: 'agreed', text: claim.text }
    })
    return { kind: 'agreed' }
  })
}
