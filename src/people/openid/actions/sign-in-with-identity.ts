import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { letIn } from '../../members/actions/let-in.ts'
import { openAccount } from '../../members/actions/open-account.ts'
import { type Invitation, invitationState } from '../../members/invitation.ts'
import { invitationByToken, openInvitationsTo } from '../../members/invitation-store.ts'
import { accountByEmail } from '../../sign-in/account-store.ts'
import { hashOfToken } from '../../sign-in/session-store.ts'
import { startSession } from '../../sign-in/sessions.ts'
import type { Identity } from '../identity.ts'
import { accountOfIdentity, connectIdentity, keepPending } from '../identity-store.ts'

export type IdentityOutcome =
  | { readonly kind: 'signed-in'; readonly cookie: SetCookie; readonly accepted: boolean }
  /** No account is connected: they may have one, and say so by signing in to it. */
  | { readonly kind: 'unknown'; readonly pending: string; readonly seconds: number }

/** Whether an invitation may let them in: not where somebody is signed in already, who only connects their account. */
export type Invited = 'no' | { readonly token: string | undefined }

type Asker = Pick<WebRequest, 'cookies' | 'userAgent'>

/**
 * Signs in whoever signed in at the provider: by the account that they are connected to; else by an invitation, the
 * one whose address they opened, or one to an address that is theirs for certain. An account that exists already is
 * never found by its address: an address can be given to somebody else, and can be somebody else's word.
 */
export async function signInWithIdentity(
  db: Database,
  clock: Clock,
  identity: Identity,
  request: Asker,
  invited: Invited
): Promise<IdentityOutcome> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const at = clock.now()
    const account = await accountOfIdentity(tx, identity)
    if (account !== undefined) {
      const cookie = await startSession(tx, { account, way: 'organisation', request, at })
      return { kind: 'signed-in', cookie, accepted: false }
    }
    const invitation = invited === 'no' ? undefined : await invitationFor(tx, at, identity, invited.token)
    if (invitation !== undefined) {
      return {
        kind: 'signed-in',
        cookie: await accept(tx, at, identity, invitation, request),
        accepted: true
      }
    }
    const { token, seconds } = await keepPending(tx, at, identity)
    return { kind: 'unknown', pending: token, seconds }
  })
}

/** The open invitation that lets them in; none where somebody has an account with its address already. */
async function invitationFor(
  tx: Transaction,
  at: Date,
  { email, emailIsTrusted }: Identity,
  token: string | undefined
): Promise<Invitation | undefined> {
  const opened = token === undefined ? undefined : await invitationByToken(tx, hashOfToken(token))
  const sent = email !== undefined && emailIsTrusted ? await openInvitationsTo(tx, email) : []
  const invitation = [opened, ...sent].find((one) => one && invitationState(one, at) === 'open')
  if (invitation === undefined) return undefined
  return (await accountByEmail(tx, invitation.email)) === undefined ? invitation : undefined
}

async function accept(
  tx: Transaction,
  at: Date,
  identity: Identity,
  invitation: Invitation,
  request: Asker
): Promise<SetCookie> {
  const { email, name, authority } = invitation
  const opened = await openAccount(tx, at, { email, name, passwordHash: undefined })
  const { account } = opened
  await connectIdentity(tx, at, identity, account)
  await letIn(tx, at, invitation, { actor: name, account })
  await opened.note()
  return startSession(tx, { account, way: 'organisation', authority, request, at })
}
