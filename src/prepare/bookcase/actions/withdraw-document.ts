import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { documentHeld, setWithdrawn } from '../store.ts'

export type WithdrawOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

const longestReason = 500

/**
 * Takes a document off the shelf, with a reason. Nothing is deleted: it is shown as withdrawn, what rests on it says so,
 * and it can be put back.
 */
export function withdrawDocument(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  because: string
): Promise<WithdrawOutcome> {
  const message =
    because === ''
      ? 'Say why it is withdrawn'
      : because.length > longestReason
        ? `Say why in at most ${longestReason} characters; these are ${because.length}`
        : undefined
  if (message !== undefined) {
    return Promise.resolve({ kind: 'unfit', problems: [{ field: 'because', message }] })
  }
  return inScope(db, scopeOf(member), async (tx): Promise<WithdrawOutcome> => {
    const { authority } = member.workspace
    const document = await documentHeld(tx, authority, id)
    if (document === undefined || document.withdrawn !== undefined) return { kind: 'not-there' }
    const at = clock.now()
    await setWithdrawn(tx, authority, document.id, { at, by: member.name, because })
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'withdraw document',
      subject: { kind: 'document', id: document.id },
      before: { title: document.title },
      after: { withdrawn: true },
      reason: because
    })
    return { kind: 'done' }
  })
}

/** Puts a withdrawn document back on the shelf, as it was. */
export function putDocumentBack(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<WithdrawOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<WithdrawOutcome> => {
    const { authority } = member.workspace
    const document = await documentHeld(tx, authority, id)
    if (document?.withdrawn === undefined) return { kind: 'not-there' }
    await setWithdrawn(tx, authority, document.id, undefined)
    await appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: authority,
      action: 'put document back',
      subject: { kind: 'document', id: document.id },
      before: { withdrawn: true },
      after: { title: document.title }
    })
    return { kind: 'done' }
  })
}
