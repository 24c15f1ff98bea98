import { dayInEngland } from '../../../framework/day-in-england.ts'
import { wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { FollowUp } from '../meeting.ts'
import { followUpLocked, settleFollowUpRow } from '../store.ts'
import { followUpDeed } from './follow-up-deed.ts'

export type SettleOutcome =
  | { readonly kind: 'settled'; readonly followUp: FollowUp }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody settled it meanwhile: how. */
  | { readonly kind: 'settled-already'; readonly followUp: FollowUp }
  | { readonly kind: 'not-there' }

/** Says that something agreed was done and what came of it, or takes it back and says why. */
export function settleFollowUp(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: { readonly as: string; readonly with: string }
): Promise<SettleOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<SettleOutcome> => {
    const followUp = await followUpLocked(tx, authority, id)
    if (followUp === undefined) return { kind: 'not-there' }
    if (followUp.settled !== undefined) return { kind: 'settled-already', followUp }
    const { as } = typed
    const words = typed.with.trim()
    if (as !== 'done' && as !== 'withdrawn') {
      return {
        kind: 'unfit',
        problems: [{ field: 'as', message: 'Choose whether it was done or is taken back' }]
      }
    }
    const ask = as === 'done' ? 'Enter what came of it' : 'Enter why it is taken back'
    const problems = wordsProblems('with', words, ask)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const settled: NonNullable<FollowUp['settled']> = { as, on: dayInEngland(at), with: words }
    await settleFollowUpRow(tx, authority, id, settled)
    await followUpDeed({ tx, at, member }, followUp.id, {
      action: as === 'done' ? 'finish follow-up' : 'take follow-up back',
      before: { state: 'open' },
      after: { state: as, on: settled.on },
      reason: words
    })
    return { kind: 'settled', followUp: { ...followUp, settled } }
  })
}
