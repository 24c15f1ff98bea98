import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { askForMail } from '../../mail/ask-for-mail.ts'
import { peoplePaths } from '../../paths.ts'
import { accountByEmail, type Signing } from '../../sign-in/account-store.ts'
import { type Counted, keyed, networkOf } from '../../sign-in/counted.ts'
import { signInSecret, takeTry } from '../../sign-in/counter-store.ts'
import { hashOfToken, newToken } from '../../sign-in/session-store.ts'
import type { SlowingRule } from '../../sign-in/slowing-down.ts'
import { keepPasswordLink } from '../password-link-store.ts'
import { accountId } from '../store.ts'

/** How long a link that went by mail opens. */
const mailedHours = 1

const minutes = 60
/** A few mails an hour to one address, whoever asks; and a bound on what one network can have sent. */
const perAddress: SlowingRule = {
  free: 3,
  firstWait: 10 * minutes,
  longestWait: 15 * minutes,
  forgivenIn: 30 * minutes
}
const perNetwork: SlowingRule = {
  free: 30,
  firstWait: 30,
  longestWait: 15 * minutes,
  forgivenIn: 2 * minutes
}

/**
 * Somebody at the sign-in page has forgotten their password: a one-time link goes to the address, if an account signs
 * in with it. Nothing that comes back says whether one does, and whether a mail went out.
 */
export async function askForPassword(
  db: Database,
  clock: Clock,
  asked: { readonly email: string; readonly from: string }
): Promise<void> {
  const counted = countedFor(asked, await signInSecret(db))
  await inScope(db, { kind: 'installation' }, async (tx) => {
    const now = clock.now()
    const tried = await takeTry(tx, counted, now)
    if (tried.kind === 'wait') return
    const account = await accountByEmail(tx, asked.email)
    if (account !== undefined) await sendLink(tx, now, account)
  })
}

function countedFor(
  { email, from }: { readonly email: string; readonly from: string },
  secret: string
): Counted[] {
  const key = keyed(secret)
  return [
    { key: key('forgotten', email.trim().toLowerCase()), rule: perAddress, clears: false },
    { key: key('forgotten-from', networkOf(from)), rule: perNetwork, clears: false }
  ]
}

async function sendLink(tx: Transaction, now: Date, { id, name, email }: Signing): Promise<void> {
  const account = accountId.parse(id)
  const token = newToken()
  const expiresAt = new Date(now.getTime() + mailedHours * 3_600_000)
  await keepPasswordLink(tx, {
    tokenHash: hashOfToken(token),
    account,
    authority: undefined,
    madeAt: now,
    expiresAt
  })
  await askForMail(tx, now, {
    account,
    to: { name, address: email },
    subject: 'A new password for Throughline',
    words: [
      'Somebody, most likely you, asked for a new password. Open the address below to set one. It works once, for an hour.',
      'If it was not you, leave this mail: your password stays as it is.'
    ],
    link: peoplePaths.newPassword(token)
  })
  await appendToTrail(tx, now, {
    chain: 'accounts',
    actor: 'somebody at the sign-in page',
    account,
    action: 'ask for password link',
    subject: { kind: 'account', id: account },
    before: {},
    after: { opensUntil: expiresAt.toISOString() }
  })
}
