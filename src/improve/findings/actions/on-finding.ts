import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { ThemedFinding } from '../findings-choice.ts'
import { findingsById, lockFinding, updateFinding } from '../store.ts'
import { withThemes } from '../theme-store.ts'

/** No such finding of the authority's. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** What came of a change: the finding as it stands after it, or why nothing was written. */
export type FindingOutcome =
  | { readonly kind: 'changed'; readonly finding: ThemedFinding }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed it after the person saw it: as it stands now. Nothing was written. */
  | { readonly kind: 'changed-meanwhile'; readonly now: ThemedFinding }
  | NotThere

/** Which finding somebody means, and which state of it they saw. */
export interface SeenFinding {
  readonly id: string
  readonly revision: number
}

/** What an action on a finding works with. */
export interface AtFinding {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly finding: ThemedFinding
}

/** Opens a finding of the member's authority, held against everybody else, where it still stands as they saw it. */
export function onFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding,
  change: (open: AtFinding) => Promise<FindingOutcome>
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<FindingOutcome> => {
    await lockFinding(tx, authority, seen.id)
    const [finding] = await withThemes(tx, authority, await findingsById(tx, authority, [seen.id]))
    if (finding === undefined) return { kind: 'not-there' }
    if (finding.revision !== seen.revision) return { kind: 'changed-meanwhile', now: finding }
    return change({ tx, at: clock.now(), member, finding })
  })
}

/** What was done to a finding, as the trail keeps it. */
interface Deed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Writes a finding as it stands after a change, with its entry in the trail: the last of an action. */
export async function writeFinding(
  { tx, at, member, finding }: AtFinding,
  changed: Partial<ThemedFinding>,
  deed: Deed
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  const written = { ...finding, ...changed, revision: finding.revision + 1 }
  await updateFinding(tx, authority, written, { by: member.name, at })
  await appendToTrail(tx, at, {
    ...{ ...actorOf(member), chain: authority, ...deed },
    subject: { kind: 'finding', id: finding.id }
  })
  return { kind: 'changed', finding: written }
}

export function unfit(field: string, message: string): FindingOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
