import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { emailOf } from '../email.ts'
import { type Invitation, invitationState } from '../invitation.ts'
import { openInvitationTo } from '../invitation-store.ts'
import { type AskedIn, type InvitationOutcome, issueInvitation } from './issue-invitation.ts'

export type InviteOutcome =
  | InvitationOutcome
  /** Somebody asked the same address in, and the invitation can still be taken up: it is theirs to withdraw first. */
  | { readonly kind: 'invited-already'; readonly invitation: Invitation }

/** An administrator asks somebody into their workspace. Whether they have an account elsewhere is not looked at. */
export async function invite(
  db: Database,
  clock: Clock,
  member: Member,
  asked: AskedIn,
  sendsMail: boolean
): Promise<InviteOutcome> {
  const { authority, name } = member.workspace
  const inviting = { authority, authorityName: name, by: actorOf(member), sendsMail }
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    const now = clock.now()
    const email = emailOf(asked.email)
    const open = email === undefined ? undefined : await openInvitationTo(tx, authority, email)
    if (open !== undefined && invitationState(open, now) === 'open') {
      return { kind: 'invited-already', invitation: open }
    }
    return issueInvitation(tx, now, inviting, asked)
  })
}
