import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { endHalfSignIns } from '../../sign-in/half-sign-in.ts'
import { endSession, endSessionsOf } from '../../sign-in/sessions.ts'
import { ownDeed } from '../own-deed.ts'

/** Signs one's own account out in one browser; not there where it is nobody's, somebody else's or over already. */
export async function endOneSession(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  session: string
): Promise<{ readonly kind: 'ended' } | { readonly kind: 'not-there' }> {
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    if (!(await endSession(tx, { account: caller.account, session }, at))) return { kind: 'not-there' }
    const deed = ownDeed(caller, 'end session', {})
    await appendToTrail(tx, at, { ...deed, subject: { kind: 'session', id: session } })
    return { kind: 'ended' }
  })
}

/** Signs one's own account out everywhere, in the browser that asks as well. */
export async function signOutEverywhere(db: Database, clock: Clock, caller: SignedIn): Promise<void> {
  await inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    await endHalfSignIns(tx, caller.account)
    const ended = await endSessionsOf(tx, caller.account, at)
    await appendToTrail(tx, at, ownDeed(caller, 'sign out everywhere', { sessionsEnded: ended }))
  })
}
