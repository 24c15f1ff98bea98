import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { hashOfToken, newToken } from '../../sign-in/session-store.ts'
import { invitationEnd, invitationState } from '../invitation.ts'
import { openInvitationLocked, renewInvitation } from '../invitation-store.ts'
import { mailInvitation } from './issue-invitation.ts'

export type AgainOutcome =
  | { readonly kind: 'invited'; readonly name: string; readonly email: string; readonly token: string }
  | { readonly kind: 'not-there' }
  /** The access that it would give is over: somebody has to say anew from when until when. */
  | { readonly kind: 'too-late' }

/** Gives an invitation a new address and new days; the address before it opens nothing any more. */
export async function inviteAgain(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  sendsMail: boolean
): Promise<AgainOutcome> {
  const { authority, name } = member.workspace
  const now = clock.now()
  return inScope(db, scopeOf(member), async (tx) => {
    const invitation = await openInvitationLocked(tx, authority, id)
    if (!invitation) return { kind: 'not-there' }
    if (invitationState(invitation, now) === 'too-late') return { kind: 'too-late' }
    const token = newToken()
    const by = actorOf(member)
    const expiresAt = invitationEnd(now)
    await renewInvitation(tx, invitation, { tokenHash: hashOfToken(token), by: by.actor, at: now, expiresAt })
    if (sendsMail) {
      await mailInvitation(tx, now, { authority, authorityName: name, by, sendsMail }, invitation, token)
    }
    await appendToTrail(tx, now, {
      ...by,
      chain: authority,
      action: 'invite again',
      subject: { kind: 'invitation', id },
      before: { opensUntil: invitation.expiresAt.toISOString() },
      after: { opensUntil: expiresAt.toISOString(), byMail: sendsMail }
    })
    return { kind: 'invited', name: invitation.name, email: invitation.email, token }
  })
}
