import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { accessFields } from '../access-fields.ts'
import { openInvitationLocked, settleInvitation } from '../invitation-store.ts'

/** Withdraws an invitation that nobody accepted: from now on its address opens nothing. */
export async function withdrawInvitation(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<{ readonly kind: 'withdrawn'; readonly name: string } | { readonly kind: 'not-there' }> {
  const { authority } = member.workspace
  const now = clock.now()
  return inScope(db, scopeOf(member), async (tx) => {
    const invitation = await openInvitationLocked(tx, authority, id)
    if (!invitation) return { kind: 'not-there' }
    await settleInvitation(tx, invitation, now, undefined)
    const { name, email } = invitation
    await appendToTrail(tx, now, {
      ...actorOf(member),
      chain: authority,
      action: 'withdraw invitation',
      subject: { kind: 'invitation', id },
      before: { name, email, ...accessFields(invitation) },
      after: {}
    })
    return { kind: 'withdrawn', name }
  })
}
