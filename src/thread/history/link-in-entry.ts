import type { TrailEntry, TrailValue } from '../../trail/entry.ts'
import { isRelationId, type RelationId } from '../relations.ts'
import type { ThingRef } from '../thing.ts'
import { parseThingKey } from '../thing-key.ts'

/** What a link joined that was drawn or taken back. */
export interface LinkDone {
  readonly from: ThingRef
  readonly relation: RelationId
  readonly to: ThingRef
}

/** The link that an entry is about; undefined where it is about something else, or says it as no version of ours does. */
export function linkIn({ subject, before, after }: TrailEntry): LinkDone | undefined {
  if (subject.kind !== 'link') return undefined
  // One that was taken back stands before, one that was drawn after.
  const said = 'from' in after ? after : before
  const [from, to] = [endIn(said['from']), endIn(said['to'])]
  const relation = said['relation']
  if (from === undefined || to === undefined) return undefined
  return typeof relation === 'string' && isRelationId(relation) ? { from, relation, to } : undefined
}

/** Whether an entry is about a link whose ends can be told. */
export function isLinkEntry(entry: TrailEntry): boolean {
  return linkIn(entry) !== undefined
}

function endIn(value: TrailValue | undefined): ThingRef | undefined {
  return typeof value === 'string' ? parseThingKey(value) : undefined
}
