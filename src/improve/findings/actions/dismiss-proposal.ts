import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { FoundSource } from '../../../thread/found.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { deleteDismissal, putDismissal } from '../dismissed-store.ts'
import { proposedBeside } from '../proposals-store.ts'
import { findingsOf } from '../store.ts'

export type DismissOutcome =
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Nothing of the name is proposed: it never was, it is a finding by now, or somebody dismissed it before. */
  | { readonly kind: 'not-there' }

const longestReason = 500

/** Says of what a report or a letter asks for that it is no finding here, and why. It is kept, and asked for no more. */
export function dismissProposal(
  db: Database,
  clock: Clock,
  member: Member,
  found: readonly FoundSource[],
  { key, reason }: { readonly key: string; readonly reason: string }
): Promise<DismissOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<DismissOutcome> => {
    const { all } = await proposedBeside(tx, member, found, await findingsOf(tx, authority))
    const proposal = all.find((one) => one.key === key)
    if (proposal === undefined) return { kind: 'not-there' }
    if (reason === '') return unfit('Enter why it is no finding')
    if (reason.length > longestReason) {
      return unfit(`Enter why in at most ${longestReason} characters; it has ${reason.length}`)
    }
    const at = clock.now()
    const { thing } = proposal.citation
    await putDismissal(tx, authority, thing, {
      words: proposal.words,
      because: reason,
      by: member.name,
      at
    })
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'dismiss proposed finding', subject: thing },
      ...{ before: {}, after: {}, reason }
    })
    return { kind: 'dismissed' }
  })
}

/** Takes a dismissal back: it is proposed again. */
export function proposeAgain(
  db: Database,
  clock: Clock,
  member: Member,
  found: readonly FoundSource[],
  key: string
): Promise<{ readonly kind: 'proposed-again' } | { readonly kind: 'not-there' }> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const { dismissed } = await proposedBeside(tx, member, found, await findingsOf(tx, authority))
    const one = dismissed.find(({ proposal }) => proposal.key === key)
    if (one === undefined) return { kind: 'not-there' }
    const { thing } = one.proposal.citation
    await deleteDismissal(tx, authority, thing)
    await appendToTrail(tx, clock.now(), {
      ...{ ...actorOf(member), chain: authority, action: 'propose finding again', subject: thing },
      ...{ before: { because: one.dismissal.because }, after: {} }
    })
    return { kind: 'proposed-again' }
  })
}

function unfit(message: string): DismissOutcome {
  return { kind: 'unfit', problems: [{ field: 'reason', message }] }
}
