import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { confirmPassword, type NotConfirmed } from '../../account/confirm-password.ts'
import { ownDeed } from '../../account/own-deed.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { accountLocked } from '../../sign-in/account-store.ts'
import { connectIdentity, disconnectIdentities, dropPending, pendingIdentity } from '../identity-store.ts'

export type ConnectOutcome =
  | { readonly kind: 'connected' }
  /** They signed in at the provider too long ago, or not in this browser. */
  | { readonly kind: 'not-there' }
  /** Whoever signed in at the provider is connected to an account already. */
  | { readonly kind: 'taken' }
  | NotConfirmed

/**
 * Somebody who is signed in says that whoever signed in at the provider, in this browser a moment ago, is them. Their
 * password confirms it: whoever finds a browser that was left open must not gain a way in that lasts.
 */
export async function connect(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  pending: string,
  password: string
): Promise<ConnectOutcome> {
  const confirmed = await confirmPassword(db, clock, caller, password)
  if (confirmed.kind !== 'confirmed') return confirmed
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const at = clock.now()
    const identity = await pendingIdentity(tx, at, pending)
    if (identity === undefined) return { kind: 'not-there' }
    await dropPending(tx, pending)
    if (!(await connectIdentity(tx, at, identity, caller.account))) return { kind: 'taken' }
    const after = { connectedTo: identity.issuer }
    await appendToTrail(tx, at, ownDeed(caller, 'connect to provider', after, { connectedTo: null }))
    return { kind: 'connected' }
  })
}

export type DisconnectOutcome =
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'not-there' }
  /** They could not sign in any more: a password comes first. */
  | { readonly kind: 'no-password' }

/** Somebody takes the connection of their account away, and signs in by password from then on. */
export async function disconnect(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  issuer: string
): Promise<DisconnectOutcome> {
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const account = await accountLocked(tx, caller.account)
    if (account?.passwordHash == null) return { kind: 'no-password' }
    const gone = await disconnectIdentities(tx, caller.account, issuer)
    if (gone === 0) return { kind: 'not-there' }
    const before = { connectedTo: issuer }
    await appendToTrail(
      tx,
      clock.now(),
      ownDeed(caller, 'disconnect from provider', { connectedTo: null }, before)
    )
    return { kind: 'disconnected' }
  })
}
