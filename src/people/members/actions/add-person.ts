import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { lockWorkspace } from '../../lock-workspace.ts'
import { openWorkspace, type WorkspaceOpening } from '../store.ts'
import {
  type AskedIn,
  type InvitationOutcome,
  invitationProblems,
  issueInvitation
} from './issue-invitation.ts'
import type { KnownAuthority } from './set-up.ts'

/**
 * Whoever runs the service asks somebody in, from the machine: the authority's workspace is opened where it has none.
 * No mail goes out: the address is printed, to be handed over.
 */
export async function addPerson(
  db: Database,
  clock: Clock,
  by: string,
  { slug, name }: KnownAuthority,
  asked: AskedIn,
  openings: readonly WorkspaceOpening[]
): Promise<InvitationOutcome> {
  const now = clock.now()
  const problems = invitationProblems(asked, now)
  if (problems.length > 0) return { kind: 'unfit', problems }
  return inScope(db, { kind: 'installation' }, async (tx) => {
    await openWorkspace(tx, now, { slug, name }, openings)
    await lockWorkspace(tx, slug)
    const inviting = {
      authority: slug,
      authorityName: name,
      by: { actor: by },
      invitedBy: 'Whoever runs Throughline here',
      sendsMail: false
    }
    return issueInvitation(tx, now, inviting, asked)
  })
}
