import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { lockWorkspace } from '../store.ts'
import { type AskedIn, type InvitationOutcome, issueInvitation } from './issue-invitation.ts'

/** An administrator asks somebody into their workspace. Whether they have an account elsewhere is not looked at. */
export async function invite(
  db: Database,
  clock: Clock,
  member: Member,
  asked: AskedIn,
  sendsMail: boolean
): Promise<InvitationOutcome> {
  const { authority, name } = member.workspace
  const inviting = { authority, authorityName: name, by: actorOf(member), sendsMail }
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    return issueInvitation(tx, clock.now(), inviting, asked)
  })
}
