import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { SignedIn } from '../permissions/caller.ts'
import { accountLocked, type Signing } from '../sign-in/account-store.ts'
import { ownCountedFor } from '../sign-in/counted.ts'
import { forgiveTries, giveTryBack, signInSecret, takeTry } from '../sign-in/counter-store.ts'
import { isPassword } from '../sign-in/password-hash.ts'

export type ConfirmOutcome =
  /** The account as it was when its password was looked at. */
  { readonly kind: 'confirmed'; readonly account: Signing } | NotConfirmed

export type NotConfirmed =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'busy' }
  /** They sign in with their organisation's account, and have no password to confirm with. */
  | { readonly kind: 'no-password' }

/**
 * Asks somebody who is signed in for their password once more, before anything changes that decides how they sign in
 * (OWASP ASVS 5, 7.5.1). Somebody at a browser that was left open is slowed down like any other who guesses.
 */
export async function confirmPassword(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  password: string
): Promise<ConfirmOutcome> {
  const secret = await signInSecret(db)
  const begun = await inScope(db, { kind: 'installation' }, async (tx) => {
    const account = await accountLocked(tx, caller.account)
    const counted = ownCountedFor(caller.account, secret)
    return { account, counted, taken: await takeTry(tx, counted, clock.now()) }
  })
  const { account, counted, taken } = begun
  if (account === undefined || account.passwordHash === null) return { kind: 'no-password' }
  if (taken.kind === 'wait') return taken
  const looked = await isPassword(account.passwordHash, password, true)
  if (looked.kind === 'done' && !looked.result) return { kind: 'wrong' }
  await inScope(db, { kind: 'installation' }, async (tx) => {
    if (looked.kind === 'busy') await giveTryBack(tx, counted)
    else await forgiveTries(tx, counted)
  })
  return looked.kind === 'busy' ? { kind: 'busy' } : { kind: 'confirmed', account }
}
