import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { actorOf } from '../../permissions/member.ts'
import { endSession } from '../sessions.ts'

/** Ends the session that asks. Whoever still holds its token is nobody from now on. */
export async function signOut(db: Database, clock: Clock, caller: SignedIn): Promise<void> {
  await inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    if (!(await endSession(tx, caller, at))) return
    await appendToTrail(tx, at, {
      ...actorOf(caller),
      chain: 'accounts',
      action: 'sign out',
      subject: { kind: 'session', id: caller.session },
      before: {},
      after: {}
    })
  })
}
