import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { askedOf } from '../../record/reports/asked-for.ts'
import type { FoundSource } from '../../thread/found.ts'
import { dismissalsOf } from './dismissed-store.ts'
import type { Finding } from './finding.ts'
import {
  type DismissedProposal,
  type Proposal,
  pressing,
  proposalsAmong,
  withoutDismissed
} from './proposal.ts'
import { findingsOf } from './store.ts'

/** What the record's reports and the other rooms hold that is no finding yet. */
export interface Proposed {
  /** The newest first. */
  readonly all: readonly Proposal[]
  /** Those among them that still ask for an answer. */
  readonly pressing: readonly Proposal[]
  /** What somebody said is no finding, the last first. */
  readonly dismissed: readonly DismissedProposal[]
}

/** What could become a finding beside those that are kept; withdrawn ones are to be among these. */
export async function proposedBeside(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[],
  findings: readonly Finding[]
): Promise<Proposed> {
  const { authority } = member.workspace
  const asked = await askedOf(tx, authority)
  const ofRooms = (await Promise.all(found.map((source) => source.foundFor(tx, member)))).flat()
  const { proposed, dismissed } = withoutDismissed(
    proposalsAmong(asked, ofRooms, findings),
    await dismissalsOf(tx, authority)
  )
  return { all: proposed, pressing: pressing(proposed, asked), dismissed }
}

/** What waits to be accepted. */
export async function waitingProposals(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[]
): Promise<readonly Proposal[]> {
  const findings = await findingsOf(tx, member.workspace.authority)
  return (await proposedBeside(tx, member, found, findings)).pressing
}
