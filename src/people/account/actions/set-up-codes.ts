import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { accountLocked } from '../../sign-in/account-store.ts'
import {
  codeSetUpOf,
  endCodeSetUp,
  keepCodeSecret,
  keepCodeSetUp,
  keepRecoveryCodes
} from '../../sign-in/code-store.ts'
import { newCodeSecret, stepOf, typedCode } from '../../sign-in/one-time-code.ts'
import { newRecoveryCodes } from '../../sign-in/recovery-code.ts'
import { rotateSession } from '../../sign-in/sessions.ts'
import { confirmPassword, type NotConfirmed } from '../confirm-password.ts'
import { ownDeed } from '../own-deed.ts'

/** Draws a secret for somebody's phone, once they have typed their password. It counts for nothing until it is proved. */
export async function beginCodes(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  password: string
): Promise<{ readonly kind: 'begun' } | { readonly kind: 'on-already' } | NotConfirmed> {
  const confirmed = await confirmPassword(db, clock, caller, password)
  if (confirmed.kind !== 'confirmed') return confirmed
  if (confirmed.account.codeSecret !== null) return { kind: 'on-already' }
  await inScope(db, { kind: 'account', account: caller.account }, (tx) =>
    keepCodeSetUp(tx, caller.account, newCodeSecret(), clock.now())
  )
  return { kind: 'begun' }
}

export type ProveCodesOutcome =
  /** From now on the code is asked for. The recovery codes are shown this once. */
  | { readonly kind: 'on'; readonly recoveryCodes: readonly string[]; readonly cookie: SetCookie }
  | { readonly kind: 'wrong' }
  /** No secret was shown lately, or codes are on already. */
  | { readonly kind: 'begin-again' }

/** Turns one-time codes on, once the phone has shown that it makes the right ones. */
export async function proveCodes(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  typed: string
): Promise<ProveCodesOutcome> {
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    const account = await accountLocked(tx, caller.account)
    const secret = await codeSetUpOf(tx, caller.account, at)
    if (account === undefined || account.codeSecret !== null || secret === undefined) {
      return { kind: 'begin-again' }
    }
    const code = typedCode(typed)
    const step = code === undefined ? undefined : stepOf(secret, code, at)
    if (step === undefined) return { kind: 'wrong' }
    const recoveryCodes = newRecoveryCodes()
    await keepCodeSecret(tx, caller.account, { secret, step })
    await keepRecoveryCodes(tx, caller.account, recoveryCodes)
    await endCodeSetUp(tx, caller.account)
    const cookie = await rotateSession(tx, caller)
    await appendToTrail(
      tx,
      at,
      ownDeed(caller, 'turn one-time codes on', { oneTimeCodes: 'on' }, { oneTimeCodes: 'off' })
    )
    return { kind: 'on', recoveryCodes, cookie }
  })
}
