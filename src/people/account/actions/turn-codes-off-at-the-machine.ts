import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { accountByEmail, accountLocked } from '../../sign-in/account-store.ts'
import { keepCodeSecret, keepRecoveryCodes } from '../../sign-in/code-store.ts'
import { endHalfSignIns } from '../../sign-in/half-sign-in.ts'
import { endSessionsOf } from '../../sign-in/sessions.ts'

export type CodesOffOutcome =
  | { readonly kind: 'off'; readonly name: string }
  | { readonly kind: 'off-already'; readonly name: string }
  /** Nobody signs in with that address. */
  | { readonly kind: 'not-there' }

/**
 * For somebody who lost their phone and their recovery codes: whoever runs the service turns their codes off, at the
 * machine itself, once they know that it is really them who asks. Their password stays what it is.
 */
export async function turnCodesOffAtTheMachine(
  db: Database,
  clock: Clock,
  by: string,
  email: string
): Promise<CodesOffOutcome> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const at = clock.now()
    const found = await accountByEmail(tx, email)
    const account = found && (await accountLocked(tx, found.id))
    if (account === undefined) return { kind: 'not-there' }
    const { id, name } = account
    if (account.codeSecret === null) return { kind: 'off-already', name }
    await keepCodeSecret(tx, id, undefined)
    await keepRecoveryCodes(tx, id, [])
    await endHalfSignIns(tx, id)
    const ended = await endSessionsOf(tx, id, at)
    await appendToTrail(tx, at, {
      chain: 'accounts',
      actor: by,
      account: id,
      action: 'turn one-time codes off',
      subject: { kind: 'account', id },
      before: { oneTimeCodes: 'on' },
      after: { oneTimeCodes: 'off', sessionsEnded: ended },
      reason: 'At the machine, for somebody who can make no code'
    })
    return { kind: 'off', name }
  })
}
