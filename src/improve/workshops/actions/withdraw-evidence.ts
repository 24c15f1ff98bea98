import { wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { inSessions, withdrawEvidenceRow } from '../session-store.ts'
import { workshopLocked } from '../store.ts'
import { tellTrail, type Unfit } from './on-workshop.ts'

export type WithdrawOutcome = { readonly kind: 'withdrawn' } | Unfit | { readonly kind: 'not-there' }

/** Takes back that something was looked at, and keeps why; what was written of it stays in the minutes, crossed out. */
export function withdrawEvidence(
  db: Database,
  clock: Clock,
  member: Member,
  place: { readonly workshop: string; readonly evidence: string },
  { because }: { readonly because: string }
): Promise<WithdrawOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<WithdrawOutcome> => {
    const workshop = await workshopLocked(tx, authority, place.workshop)
    if (workshop === undefined) return { kind: 'not-there' }
    const evidence = (await inSessions(tx, authority, workshop.id)).evidence.find(
      ({ id, withdrawnBecause }) => id === place.evidence && withdrawnBecause === undefined
    )
    if (evidence === undefined) return { kind: 'not-there' }
    const reason = because.trim()
    const problems = wordsProblems('because', reason, 'Enter why it is taken back')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    await withdrawEvidenceRow(tx, authority, evidence.id, { by: member.name, at, because: reason })
    await tellTrail({ tx, at, member }, workshop.id, {
      action: 'take evidence of workshop back',
      before: { evidence: evidence.id, words: evidence.words },
      after: {},
      reason
    })
    return { kind: 'withdrawn' }
  })
}
