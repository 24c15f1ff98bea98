import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { putWorkshop, workshopLocked } from '../store.ts'
import type { Workshop } from '../workshop.ts'

export type WorkshopOutcome =
  | { readonly kind: 'kept'; readonly workshop: Workshop }
  | Unfit
  /** Somebody changed it since it was seen. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-there' }

export interface Unfit {
  readonly kind: 'unfit'
  readonly problems: readonly RequestProblem[]
}

export interface Acting {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
}

export interface AtWorkshop extends Acting {
  readonly workshop: Workshop
}

/** Opens a session of the member's authority, held against everybody else who would change it. */
export function onWorkshop(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  change: (open: AtWorkshop) => Promise<WorkshopOutcome>
): Promise<WorkshopOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<WorkshopOutcome> => {
    const workshop = await workshopLocked(tx, member.workspace.authority, seen.id)
    if (workshop === undefined) return { kind: 'not-there' }
    if (workshop.revision !== seen.revision) return { kind: 'changed-meanwhile' }
    return change({ tx, at: clock.now(), member, workshop })
  })
}

/** What was done to a session, for the trail. */
export interface WorkshopDeed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Keeps a changed session, as the next revision, and tells the trail; where nothing changed, does neither. */
export async function keepWorkshop(
  open: AtWorkshop,
  changed: Partial<Workshop>,
  deed: WorkshopDeed
): Promise<WorkshopOutcome> {
  if (JSON.stringify(deed.before) === JSON.stringify(deed.after)) {
    return { kind: 'kept', workshop: open.workshop }
  }
  const workshop = { ...open.workshop, ...changed, revision: open.workshop.revision + 1 }
  const { authority } = open.member.workspace
  await putWorkshop(open.tx, authority, workshop, { by: open.member.name, at: open.at })
  await tellTrail(open, workshop.id, deed)
  return { kind: 'kept', workshop }
}

/** Tells the trail what was done to a session, or in it. */
export async function tellTrail({ tx, at, member }: Acting, id: string, deed: WorkshopDeed): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    subject: { kind: 'workshop', id },
    ...deed
  })
}

/** One thing wrong with one field. */
export function unfit(field: string, message: string): Unfit {
  return { kind: 'unfit', problems: [{ field, message }] }
}
