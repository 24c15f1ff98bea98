import type { Workspace } from '../../people/permissions/caller.ts'
import { recordItself } from '../../people/permissions/record-itself.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { thingKey } from '../../thread/thing-key.ts'
import type { Things } from '../../thread/things.ts'
import type { ActionEvidence } from './history.ts'
import { impactEvidenceOnThings } from './history-store.ts'

/** Evidence of impact whose thing is gone: it counts no more, though nobody has noted it yet. */
export type GoneEvidence = Pick<ActionEvidence, 'id' | 'action' | 'addedAt'>

/**
 * Evidence of impact that stands here and was withdrawn where it is kept. The clock notes it within the hour and opens
 * what was closed on it; whoever looks meanwhile is told by this.
 */
export async function goneImpactEvidence(
  tx: Transaction,
  things: Pick<Things, 'describe'>,
  workspace: Workspace,
  actions?: readonly string[]
): Promise<GoneEvidence[]> {
  const resting = await impactEvidenceOnThings(tx, workspace.authority, actions)
  return resting.length === 0 ? [] : goneAmong(tx, things, workspace, resting)
}

/** Those that rest on a thing which its room describes as withdrawn: asked by the record itself, who may see every thing. */
export async function goneAmong(
  tx: Transaction,
  things: Pick<Things, 'describe'>,
  workspace: Workspace,
  evidence: readonly ActionEvidence[]
): Promise<ActionEvidence[]> {
  const refs = evidence.flatMap(({ thing }) => thing ?? [])
  const described = await things.describe(tx, recordItself(workspace), refs)
  return evidence.filter(
    ({ thing }) => thing !== undefined && described.get(thingKey(thing))?.withdrawn === true
  )
}
