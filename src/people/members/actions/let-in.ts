import type { Transaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Actor } from '../../../trail/entry.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import type { AccountId } from '../../permissions/caller.ts'
import { accessFields } from '../access-fields.ts'
import type { Invitation } from '../invitation.ts'
import { settleInvitation } from '../invitation-store.ts'
import { standing } from '../membership.ts'
import { insertMembership, peopleOf } from '../store.ts'

/**
 * Gives an account what an invitation promises, and settles the invitation. In the installation's scope; the
 * invitation is held and open. A role that they have already stays as it is.
 */
export async function letIn(
  tx: Transaction,
  now: Date,
  invitation: Invitation,
  who: Actor & { readonly account: AccountId }
): Promise<void> {
  const { authority, id, roles, scope, until } = invitation
  await lockWorkspace(tx, authority)
  const present = (await peopleOf(tx, authority)).find(({ account }) => account === who.account)
  const held = new Set(standing(present?.memberships ?? [], now).map(({ role }) => role))
  const from = invitation.from === undefined || invitation.from < now ? now : invitation.from
  for (const role of roles) {
    if (!held.has(role)) await insertMembership(tx, authority, who.account, { role, from, until, scope })
  }
  await settleInvitation(tx, invitation, now, who.account)
  await appendToTrail(tx, now, {
    ...who,
    chain: authority,
    action: 'accept invitation',
    subject: { kind: 'invitation', id },
    before: { name: invitation.name, email: invitation.email },
    after: { name: who.actor, ...accessFields({ roles, from, until, scope }) }
  })
}
