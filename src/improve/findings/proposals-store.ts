import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { askedOf } from '../../record/reports/asked-for.ts'
import type { FoundSource } from '../../thread/found.ts'
import type { Finding } from './finding.ts'
import { type Proposal, pressing, proposalsAmong } from './proposal.ts'
import { findingsOf } from './store.ts'

/** What the record's reports and the other rooms hold that is no finding yet. */
export interface Proposed {
  /** The newest first. */
  readonly all: readonly Proposal[]
  /** Those among them that still ask for an answer. */
  readonly pressing: readonly Proposal[]
}

/** What could become a finding beside those that are kept; withdrawn ones are to be among these. */
export async function proposedBeside(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[],
  findings: readonly Finding[]
): Promise<Proposed> {
  const asked = await askedOf(tx, member.workspace.authority)
  const ofRooms = (await Promise.all(found.map((source) => source.foundFor(tx, member)))).flat()
  const all = proposalsAmong(asked, ofRooms, findings)
  return { all, pressing: pressing(all, asked) }
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
