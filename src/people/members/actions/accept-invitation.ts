import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { newPasswordProblem } from '../../account/new-password-problem.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { actorOf } from '../../permissions/member.ts'
import { accountByEmail } from '../../sign-in/account-store.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { hashOfToken } from '../../sign-in/session-store.ts'
import { rotateSession, startSession } from '../../sign-in/sessions.ts'
import { personName } from '../email.ts'
import { type Invitation, invitationState } from '../invitation.ts'
import { invitationByToken } from '../invitation-store.ts'
import { letIn } from './let-in.ts'
import { openAccount } from './open-account.ts'

export interface AcceptProblem {
  readonly field: 'name' | 'password'
  readonly message: string
}

export type AcceptOutcome =
  | { readonly kind: 'accepted'; readonly cookie: SetCookie }
  | { readonly kind: 'unfit'; readonly problems: readonly AcceptProblem[] }
  /** An account signs in with this address already: it accepts signed in. */
  | { readonly kind: 'has-account'; readonly email: string }
  /** No open invitation has this address: it was never one, or is over, accepted or withdrawn. */
  | { readonly kind: 'closed' }

/** The invitation that a one-time address opens now; undefined for every address that opens nothing. */
export async function openedBy(db: Database, clock: Clock, token: string): Promise<Invitation | undefined> {
  return inScope(db, { kind: 'installation' }, (tx) => openIn(tx, clock.now(), token))
}

async function openIn(tx: Transaction, now: Date, token: string): Promise<Invitation | undefined> {
  const invitation = await invitationByToken(tx, hashOfToken(token))
  return invitation && invitationState(invitation, now) === 'open' ? invitation : undefined
}

/** Somebody without an account takes up an invitation: the account is opened, and they are signed in. */
export async function acceptWithPassword(
  db: Database,
  clock: Clock,
  token: string,
  typed: { readonly name: string; readonly password: string },
  request: Pick<WebRequest, 'cookies' | 'userAgent'>
): Promise<AcceptOutcome> {
  const invited = await openedBy(db, clock, token)
  if (!invited) return { kind: 'closed' }
  const name = personName(typed.name)
  const problem = newPasswordProblem(typed.password, [invited.email, typed.name, invited.authorityName])
  if (name === undefined || problem !== undefined) {
    const nameless: AcceptProblem = { field: 'name', message: 'Enter your name, in at most 100 characters' }
    const problems: AcceptProblem[] = name === undefined ? [nameless] : []
    if (problem !== undefined) problems.push({ field: 'password', message: problem })
    return { kind: 'unfit', problems }
  }
  // Before the transaction: hashing takes long on purpose.
  const passwordHash = await hashPassword(typed.password)
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const now = clock.now()
    const invitation = await openIn(tx, now, token)
    if (!invitation) return { kind: 'closed' }
    const { email, authority } = invitation
    if (await accountByEmail(tx, email)) return { kind: 'has-account', email }
    const opened = await openAccount(tx, now, { email, name, passwordHash })
    await letIn(tx, now, invitation, { actor: name, account: opened.account })
    await opened.note()
    const { account } = opened
    return {
      kind: 'accepted',
      cookie: await startSession(tx, { account, way: 'invitation', authority, request, at: now })
    }
  })
}

/** Somebody who is signed in takes up an invitation, and stands in that workspace from then on. */
export async function acceptSignedIn(
  db: Database,
  clock: Clock,
  token: string,
  caller: SignedIn
): Promise<AcceptOutcome> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const now = clock.now()
    const invitation = await openIn(tx, now, token)
    if (!invitation) return { kind: 'closed' }
    const { account, session } = caller
    const cookie = await rotateSession(tx, { session, authority: invitation.authority })
    // Whatever post they hold, they hold elsewhere.
    await letIn(tx, now, invitation, { actor: actorOf(caller).actor, account })
    return { kind: 'accepted', cookie }
  })
}
