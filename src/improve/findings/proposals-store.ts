import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { askedOf } from '../../record/reports/asked-for.ts'
import type { FoundSource } from '../../thread/found.ts'
import type { Finding } from './finding.ts'
import { type Proposal, pressing, proposalsAmong } from './proposal.ts'
import { findingsOf } from './store.ts'

/** What the record's reports and the other rooms hold that is no finding yet, the newest first. */
export async function proposalsFor(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[],
  findings: readonly Finding[]
): Promise<Proposal[]> {
  const asked = await askedOf(tx, member.workspace.authority)
  const ofRooms = (await Promise.all(found.map((source) => source.foundFor(tx, member)))).flat()
  return proposalsAmong(asked, ofRooms, findings)
}

/** Those of them that wait to be accepted: what the newest inspection asks for, and what came after it. */
export async function waitingProposals(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[]
): Promise<Proposal[]> {
  const { authority } = member.workspace
  const proposals = await proposalsFor(tx, member, found, await findingsOf(tx, authority))
  return proposals.length === 0 ? [] : pressing(proposals, await activitiesOf(tx, authority))
}
