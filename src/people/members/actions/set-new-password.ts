import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { newPasswordProblem } from '../../account/new-password-problem.ts'
import { putPassword } from '../../account/put-password.ts'
import { askForMail } from '../../mail/ask-for-mail.ts'
import { disconnectEverywhere } from '../../openid/identity-store.ts'
import { accountLocked, type Signing } from '../../sign-in/account-store.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { hashOfToken } from '../../sign-in/session-store.ts'
import { passwordLinkByToken } from '../password-link-store.ts'
import { accountId } from '../store.ts'
import { worksElsewhere } from './make-password-link.ts'

export type NewPasswordOutcome =
  | { readonly kind: 'set' }
  | { readonly kind: 'unfit'; readonly because: string }
  /** The address opens nothing: it was used, is over, or never was one. */
  | { readonly kind: 'closed' }

/** Whose new password an address sets now; undefined for every address that opens nothing. */
export async function accountOfLink(db: Database, clock: Clock, token: string): Promise<Signing | undefined> {
  return inScope(db, { kind: 'installation' }, (tx) => accountIn(tx, clock.now(), token))
}

async function accountIn(tx: Transaction, now: Date, token: string): Promise<Signing | undefined> {
  const link = await passwordLinkByToken(tx, hashOfToken(token), now)
  if (!link) return undefined
  // Handed over while the account was that authority's alone, and it is not any more: whoever made it has no say now.
  const { account, authority } = link
  if (authority !== undefined && (await worksElsewhere(tx, account, authority))) return undefined
  return accountLocked(tx, account)
}

/**
 * Sets a new password at a one-time address. Every session of the account ends and every other such address opens
 * nothing more; one-time codes stay on, so that the address alone lets nobody in who turned them on. A connection with
 * the organisation's account is taken away: whoever had the account before its owner, or beside them, keeps no way in,
 * and an owner who never types the password notices that somebody set one.
 */
export async function setNewPassword(
  db: Database,
  clock: Clock,
  token: string,
  password: string,
  sendsMail: boolean
): Promise<NewPasswordOutcome> {
  const asked = await accountOfLink(db, clock, token)
  if (!asked) return { kind: 'closed' }
  const because = newPasswordProblem(password, [asked.name, asked.email])
  if (because !== undefined) return { kind: 'unfit', because }
  const hash = await hashPassword(password)
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const at = clock.now()
    const found = await accountIn(tx, at, token)
    if (!found) return { kind: 'closed' }
    const ended = await putPassword(tx, { account: found.id, hash, at })
    const disconnected = await disconnectEverywhere(tx, found.id)
    if (sendsMail) await tellOwner(tx, at, found)
    await appendToTrail(tx, at, {
      chain: 'accounts',
      actor: found.name,
      account: found.id,
      action: 'set new password',
      subject: { kind: 'account', id: found.id },
      before: {},
      after: { by: 'link for a new password', sessionsEnded: ended, disconnected: disconnected > 0 }
    })
    return { kind: 'set' }
  })
}

async function tellOwner(tx: Transaction, at: Date, { id, name, email }: Signing): Promise<void> {
  await askForMail(tx, at, {
    account: accountId.parse(id),
    to: { name, address: email },
    subject: 'Your password for Throughline was changed',
    words: [
      'Somebody set a new password for your account at an address that works once. Every browser in which you were signed in is signed out, and a connection with your organisation’s account is ended.',
      'If it was not you, ask for a new password where you sign in, and tell an administrator of your authority.'
    ]
  })
}
