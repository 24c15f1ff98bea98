import { randomUUID } from 'node:crypto'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { FoundSource } from '../../../thread/found.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { type Finding, findingId } from '../finding.ts'
import { findingFields } from '../finding-fields.ts'
import type { Proposal } from '../proposal.ts'
import { proposedBeside } from '../proposals-store.ts'
import { insertSteps } from '../state-store.ts'
import { findingsOf, insertFindings } from '../store.ts'

/** What came of accepting: the findings that were made, and how many of those asked for were findings before. */
export type Accepted =
  | { readonly kind: 'accepted'; readonly findings: readonly Finding[]; readonly before: number }
  /** None of those asked for is proposed, or ever was. */
  | { readonly kind: 'none-chosen' }

/**
 * Makes findings of what the record's reports and the letters of visits ask for, each with where its words stand. What
 * is a finding already stays one.
 */
export function acceptFindings(
  db: Database,
  clock: Clock,
  member: Member,
  found: readonly FoundSource[],
  wanted: readonly string[]
): Promise<Accepted> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<Accepted> => {
    const held = await findingsOf(tx, authority)
    const { all } = await proposedBeside(tx, member, found, held)
    const chosen = all.filter(({ key }) => wanted.includes(key))
    const before = held.filter(
      ({ citation }) => citation && wanted.includes(`${citation.thing.kind}:${citation.thing.id}`)
    ).length
    if (chosen.length === 0 && before === 0) return { kind: 'none-chosen' }
    const findings = await acceptProposals(tx, clock.now(), member, chosen)
    return { kind: 'accepted', findings, before: before + chosen.length - findings.length }
  })
}

/** Keeps proposals as findings, each with the first step of its history and its entry in the trail. */
export async function acceptProposals(
  tx: Transaction,
  at: Date,
  member: Member,
  proposals: readonly Proposal[]
): Promise<Finding[]> {
  const { authority } = member.workspace
  const findings = await insertFindings(tx, authority, proposals.map(findingOf), { by: member.name, at })
  await insertSteps(
    tx,
    authority,
    findings.map(({ id, state, foundOn, source }) => ({
      ...{ finding: id, state, since: foundOn, because: `Found: ${source}` },
      ...{ saidBy: member.name, saidAt: at }
    }))
  )
  for (const finding of findings) {
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'accept finding' },
      ...{ subject: { kind: 'finding', id: finding.id }, before: {}, after: findingFields(finding) }
    })
  }
  return findings
}

function findingOf(proposal: Proposal): Finding {
  const { kind, words, area, cameFrom, source, foundOn, inspection, citation } = proposal
  return {
    ...{ id: findingId.parse(randomUUID()), kind, words, area, state: 'open', cameFrom, source, foundOn },
    ...{ inspection, citation, illustrative: false, withdrawnBecause: undefined, revision: 1 }
  }
}
