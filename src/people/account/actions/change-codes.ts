import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { accountLocked } from '../../sign-in/account-store.ts'
import { keepCodeSecret, keepRecoveryCodes, recoveryCodesLeft } from '../../sign-in/code-store.ts'
import { newRecoveryCodes } from '../../sign-in/recovery-code.ts'
import { rotateSession } from '../../sign-in/sessions.ts'
import { confirmPassword, type NotConfirmed } from '../confirm-password.ts'
import { ownDeed } from '../own-deed.ts'

/** They are off: in another browser, meanwhile. */
export interface CodesAreOff {
  readonly kind: 'off-already'
}

/** Turns one-time codes off, by whoever knows the password. */
export async function turnCodesOff(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  password: string
): Promise<{ readonly kind: 'off'; readonly cookie: SetCookie } | CodesAreOff | NotConfirmed> {
  const confirmed = await confirmPassword(db, clock, caller, password)
  if (confirmed.kind !== 'confirmed') return confirmed
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    const account = await accountLocked(tx, caller.account)
    if (account === undefined || account.codeSecret === null) return { kind: 'off-already' }
    await keepCodeSecret(tx, caller.account, undefined)
    await keepRecoveryCodes(tx, caller.account, [])
    const cookie = await rotateSession(tx, caller)
    await appendToTrail(
      tx,
      at,
      ownDeed(caller, 'turn one-time codes off', { oneTimeCodes: 'off' }, { oneTimeCodes: 'on' })
    )
    return { kind: 'off', cookie }
  })
}

/** Makes new recovery codes, shown this once; the old ones open nothing any more. */
export async function renewRecoveryCodes(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  password: string
): Promise<
  { readonly kind: 'renewed'; readonly recoveryCodes: readonly string[] } | CodesAreOff | NotConfirmed
> {
  const confirmed = await confirmPassword(db, clock, caller, password)
  if (confirmed.kind !== 'confirmed') return confirmed
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    const account = await accountLocked(tx, caller.account)
    if (account === undefined || account.codeSecret === null) return { kind: 'off-already' }
    const left = await recoveryCodesLeft(tx, caller.account)
    const recoveryCodes = newRecoveryCodes()
    await keepRecoveryCodes(tx, caller.account, recoveryCodes)
    await appendToTrail(
      tx,
      at,
      ownDeed(caller, 'renew recovery codes', { left: recoveryCodes.length }, { left })
    )
    return { kind: 'renewed', recoveryCodes }
  })
}
