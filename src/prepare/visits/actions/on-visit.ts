import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { insertChange, lockVisit, updateVisit, visitOf } from '../store.ts'
import type { FindingId, VisitChange, WholeVisit } from '../visit.ts'

/** No such visit of the authority's. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** Somebody changed the visit after the person saw it: how it stands now. Nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
  readonly now: WholeVisit
}

/** What came of a change: the visit as it stands after it, or why nothing was written. */
export type VisitOutcome =
  | { readonly kind: 'changed'; readonly visit: WholeVisit }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | ChangedMeanwhile
  | NotThere

/** What an action on a visit works with. */
export interface AtVisit {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly visit: WholeVisit
}

/** Which visit somebody means, and which state of it they saw. */
export interface SeenVisit {
  readonly id: string
  readonly revision: number
}

/** Opens a visit of the member's authority, held against everybody else, where it still stands as they saw it. */
export function onVisit(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  change: (open: AtVisit) => Promise<VisitOutcome>
): Promise<VisitOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<VisitOutcome> => {
    await lockVisit(tx, authority, seen.id)
    const visit = await visitOf(tx, authority, seen.id)
    if (visit === undefined) return { kind: 'not-there' }
    if (visit.revision !== seen.revision) return { kind: 'changed-meanwhile', now: visit }
    return change({ tx, at: clock.now(), member, visit })
  })
}

/** What was done to a visit: as its page tells it, and as the trail keeps it. */
interface Deed extends Partial<Pick<VisitChange, 'from' | 'to' | 'reason'>> {
  readonly what: VisitChange['what']
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  /** What was done to the findings of its letter in the same breath, each a thing with a history of its own. */
  readonly findings?: readonly FindingDeed[]
}

interface FindingDeed {
  readonly id: FindingId
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
}

/** Writes a visit as it stands after a change, with the change and its entry in the trail: the last of an action. */
export async function writeVisit(
  { tx, at, member, visit }: AtVisit,
  changed: Partial<WholeVisit>,
  { what, action, before, after, from, to, reason, findings = [] }: Deed
): Promise<VisitOutcome> {
  const { authority } = member.workspace
  const written = { ...visit, ...changed, revision: visit.revision + 1 }
  const change = { what, madeBy: member.name, madeAt: at, from, to, reason }
  await updateVisit(tx, authority, written)
  await insertChange(tx, authority, written, change)
  const told = { ...actorOf(member), chain: authority, ...(reason === undefined ? {} : { reason }) }
  for (const { id, ...deed } of findings) {
    await appendToTrail(tx, at, { ...told, ...deed, subject: { kind: 'visit-finding', id } })
  }
  await appendToTrail(tx, at, {
    ...{ ...told, action, before, after },
    subject: { kind: 'visit', id: visit.id }
  })
  return { kind: 'changed', visit: { ...written, changes: [...visit.changes, change] } }
}

export function unfit(field: string, message: string): VisitOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
